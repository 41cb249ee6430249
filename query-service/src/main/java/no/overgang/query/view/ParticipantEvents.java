package no.overgang.query.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ParticipantEvent;

/** Reads a participant's whole stream; some tens to a few hundred events. */
public interface ParticipantEvents {

  /** The events in the order of the stream; none for an unknown participant. One query. */
  List<Fact> of(UUID participant);

  /**
   * An event and what of its envelope a fold asks for.
   *
   * @param agency who recorded it
   */
  record Fact(
      UUID eventId,
      AgencyId agency,
      Set<AgencyId> addressees,
      Instant occurredAt,
      ParticipantEvent event) {}
}
