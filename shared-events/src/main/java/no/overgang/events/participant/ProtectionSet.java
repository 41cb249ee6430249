package no.overgang.events.participant;

import no.overgang.events.Category;
import no.overgang.events.code.ProtectionGrade;

/** How hidden the participant must be from now on (domain 4.1, 8). */
public record ProtectionSet(ProtectionGrade grade) implements RegistrationEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
