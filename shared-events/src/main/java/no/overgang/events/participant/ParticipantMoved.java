package no.overgang.events.participant;

import java.time.LocalDate;
import no.overgang.events.Category;

/** The participant moved; responsibility follows by a transfer, not by itself (domain 4.1). */
public record ParticipantMoved(String fromMunicipality, String toMunicipality, LocalDate on)
    implements RegistrationEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
