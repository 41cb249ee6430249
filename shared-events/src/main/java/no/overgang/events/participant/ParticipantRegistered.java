package no.overgang.events.participant;

import java.time.LocalDate;
import no.overgang.events.Category;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.ResidenceGround;

/** A participant was registered with the hub (domain 4.1). */
public record ParticipantRegistered(
    String municipality,
    LocalDate settledOn,
    ResidenceGround residenceGround,
    int birthYear,
    String preferredLanguage,
    boolean interpreterNeeded,
    PriorEducation priorEducation)
    implements RegistrationEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
