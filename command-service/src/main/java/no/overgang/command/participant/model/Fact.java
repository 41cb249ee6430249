package no.overgang.command.participant.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.HubTime;
import no.overgang.events.participant.ParticipantEvent;

/** An event with what the state needs to know of its envelope. */
public record Fact(
    UUID eventId,
    AgencyId agency,
    Set<AgencyId> addressees,
    Instant occurredAt,
    ParticipantEvent event) {

  /** The day it happened, in Norway. */
  public java.time.LocalDate day() {
    return HubTime.dayOf(occurredAt);
  }
}
