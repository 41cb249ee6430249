package no.overgang.command.participant.model.violating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A model that does not decide the same twice. */
final class ModelWithItsOwnClock {
  Instant now() {
    return Instant.now();
  }

  LocalDate today() {
    return LocalDate.now();
  }

  UUID id() {
    return UUID.randomUUID();
  }
}
