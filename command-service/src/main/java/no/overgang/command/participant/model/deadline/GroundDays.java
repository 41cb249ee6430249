package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.participant.model.Fact;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.ConsentWithdrawn;
import no.overgang.events.participant.LegalBasisRecorded;
import no.overgang.events.participant.SharingEvent;

/** The day a consent or legal basis was recorded for, and when the hub was told (D06). */
record GroundDays(LocalDate recordedFor, Instant toldAt) {

  static Map<UUID, GroundDays> after(Map<UUID, GroundDays> was, SharingEvent event, Fact fact) {
    return switch (event) {
      case ConsentGranted e -> ById.with(was, e.consentId(), of(fact));
      case LegalBasisRecorded e -> ById.with(was, e.basisId(), of(fact));
      case ConsentWithdrawn e -> was;
    };
  }

  private static GroundDays of(Fact fact) {
    return new GroundDays(fact.day(), fact.recordedAt());
  }
}
