package no.overgang.query.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import no.overgang.events.manifest.HandoverManifest;
import no.overgang.events.manifest.HandoverManifest.State;
import no.overgang.query.access.AccessView;
import no.overgang.query.access.CurrentCaller;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.Trace;
import no.overgang.query.access.Viewer;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Parameters;
import no.overgang.query.view.ParticipantEvents;
import no.overgang.query.view.ReadBarrier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The handover manifest of a transfer, for its two parties and oversight. The hash is what the
 * receiver names when it accepts.
 */
@RestController
class ManifestEndpoint {

  private final CurrentCaller callers;
  private final AccessView access;
  private final ParticipantEvents events;
  private final ReadBarrier barrier;

  ManifestEndpoint(
      CurrentCaller callers, AccessView access, ParticipantEvents events, ReadBarrier barrier) {
    this.callers = callers;
    this.access = access;
    this.events = events;
    this.barrier = barrier;
  }

  /** The manifest in JSON. */
  record Manifest(String hash, List<Item> items) {}

  /** One line of it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(String item, State state, @Nullable String ground, @Nullable JsonNode content) {}

  @GetMapping("/participants/{id}/transfers/{transferId}/manifest")
  Manifest manifest(
      @PathVariable("id") String id,
      @PathVariable("transferId") String transferId,
      @RequestParam(required = false) @Nullable String atLeast) {
    Viewer viewer = callers.require().viewer();
    UUID participant = Parameters.id(id);
    UUID transfer = Parameters.id(transferId);
    barrier.await(Parameters.position("atLeast", atLeast));
    Eyes eyes = access.eyes(viewer, participant);
    Handover handover =
        Handover.of(events.of(participant), transfer)
            .filter(found -> viewer.oversight() || found.concerns(viewer.agency()))
            .orElseThrow(ProblemException::notFound);
    HandoverManifest manifest = handover.manifest(eyes.now());
    return new Manifest(
        manifest.hash(),
        manifest.items().stream().map(item -> item(item, handover, eyes)).toList());
  }

  private static Item item(HandoverManifest.Item item, Handover handover, Eyes eyes) {
    return new Item(
        item.item(),
        item.state(),
        item.ground(),
        item.state() == State.PRESENT ? content(item, handover, eyes) : null);
  }

  private static @Nullable JsonNode content(
      HandoverManifest.Item item, Handover handover, Eyes eyes) {
    Fact fact = handover.events().get(item.eventId());
    if (fact == null) {
      return null;
    }
    var trace = new Trace(fact.agency(), fact.addressees(), handover.category(item.item()));
    return ItemContent.of(item.item(), fact, trace, eyes);
  }
}
