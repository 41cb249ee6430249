package no.overgang.query.card;

import java.time.Instant;
import no.overgang.events.AgencyId;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.ParticipantRelations;
import no.overgang.query.access.Viewer;
import no.overgang.query.support.Stream;

/** Cards of pure streams, as agencies see them at an instant. */
final class Cards {

  private Cards() {}

  static Card of(Stream stream, AgencyId viewer, String day) {
    var eyes =
        new Eyes(
            Viewer.of(viewer),
            stream.folded(ParticipantRelations.NONE),
            Instant.parse(day + "T12:00:00Z"));
    return SeenCard.of(stream.id(), null, stream.folded(CardState.NONE), eyes);
  }
}
