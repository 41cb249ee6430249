package no.overgang.query.manifest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.manifest.HandoverManifest;
import no.overgang.events.manifest.ManifestSources;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.participant.TransferOpened;
import no.overgang.events.revision.Revisions;
import no.overgang.events.sharing.Grounds;
import no.overgang.query.view.Fact;

/**
 * A transfer and what would follow the participant in it, folded from the stream as the command
 * side folds it: with what was corrected and without what was retracted (domain 4.7, rules R07,
 * R23). The hash is then the one that side will ask for. Pure.
 *
 * @param events by id, a corrected one by that of its correction, to take content from
 */
record Handover(
    TransferOpened transfer, ManifestSources sources, Grounds grounds, Map<UUID, Fact> events) {

  /**
   * The transfer in the stream, if it is there.
   *
   * @param stream as it was recorded
   */
  static Optional<Handover> of(List<Fact> stream, UUID transferId) {
    TransferOpened transfer = null;
    ManifestSources sources = ManifestSources.NONE;
    Grounds grounds = Grounds.NONE;
    var events = new HashMap<UUID, Fact>();
    for (Fact fact : Revisions.effective(stream, Fact.ENTRIES)) {
      sources = sources.evolve(fact.eventId(), fact.agency(), fact.event());
      events.put(fact.eventId(), fact);
      if (fact.event() instanceof SharingEvent e) {
        grounds = grounds.evolve(e, fact.occurredAt());
      }
      if (fact.event() instanceof TransferOpened e && e.transferId().equals(transferId)) {
        transfer = e;
      }
    }
    return transfer == null
        ? Optional.empty()
        : Optional.of(new Handover(transfer, sources, grounds, events));
  }

  /** Whether the agency is the sender or the receiver. */
  boolean concerns(AgencyId agency) {
    return transfer.from().equals(agency) || transfer.to().equals(agency);
  }

  /** The manifest as the receiver would accept it at the instant. */
  HandoverManifest manifest(Instant at) {
    return HandoverManifest.of(sources, grounds, transfer.to(), at);
  }

  /** The category that decides on an item. */
  Category category(String item) {
    ManifestSources.Source source = sources.byItem().get(item);
    if (source == null) {
      throw new IllegalArgumentException("Not an item with a source");
    }
    return source.category();
  }
}
