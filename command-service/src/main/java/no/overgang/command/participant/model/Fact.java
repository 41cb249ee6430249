package no.overgang.command.participant.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.HubTime;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.revision.Revisions;

/**
 * An event with what the state needs to know of its envelope.
 *
 * @param occurredAt when it happened, the agency's word
 * @param recordedAt when the hub stored it, from when on it can be counted with
 */
public record Fact(
    UUID eventId,
    AgencyId agency,
    Set<AgencyId> addressees,
    Instant occurredAt,
    Instant recordedAt,
    ParticipantEvent event) {

  /** A fact that was told as it happened. */
  public Fact(
      UUID eventId,
      AgencyId agency,
      Set<AgencyId> addressees,
      Instant occurredAt,
      ParticipantEvent event) {
    this(eventId, agency, addressees, occurredAt, occurredAt, event);
  }

  /** How facts are read as they were corrected to be. */
  public static final Revisions.Entries<Fact> ENTRIES =
      new Revisions.Entries<>() {
        @Override
        public UUID id(Fact fact) {
          return fact.eventId();
        }

        @Override
        public ParticipantEvent event(Fact fact) {
          return fact.event();
        }

        @Override
        public Fact corrected(Fact fact, UUID correctionId, ParticipantEvent event) {
          return new Fact(
              correctionId,
              fact.agency(),
              fact.addressees(),
              fact.occurredAt(),
              fact.recordedAt(),
              event);
        }
      };

  /** The day it happened, in Norway. */
  public LocalDate day() {
    return HubTime.dayOf(occurredAt);
  }
}
