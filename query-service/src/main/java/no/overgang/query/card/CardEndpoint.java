package no.overgang.query.card;

import java.util.List;
import java.util.UUID;
import no.overgang.query.access.AccessView;
import no.overgang.query.access.CurrentCaller;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.Viewer;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.Parameters;
import no.overgang.query.view.ParticipantNames;
import no.overgang.query.view.ReadBarrier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The participant card (contract 6). */
@RestController
class CardEndpoint {

  private final CurrentCaller callers;
  private final AccessView access;
  private final CardView cards;
  private final ParticipantNames names;
  private final ReadBarrier barrier;

  CardEndpoint(
      CurrentCaller callers,
      AccessView access,
      CardView cards,
      ParticipantNames names,
      ReadBarrier barrier) {
    this.callers = callers;
    this.access = access;
    this.cards = cards;
    this.names = names;
    this.barrier = barrier;
  }

  @GetMapping("/participants/{id}")
  Card card(
      @PathVariable("id") String id,
      @RequestParam(required = false) @Nullable String as,
      @RequestParam(required = false) @Nullable String atLeast) {
    Viewer viewer = callers.require().as(as);
    UUID participant = Parameters.id(id);
    barrier.await(Parameters.position("atLeast", atLeast));
    Eyes eyes = access.eyes(viewer, participant);
    CardState state = cards.find(participant).orElseThrow(ProblemException::notFound);
    return SeenCard.of(participant, names.of(List.of(participant)).get(participant), state, eyes);
  }
}
