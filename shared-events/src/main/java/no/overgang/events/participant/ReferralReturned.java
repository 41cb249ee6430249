package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** The receiver asks before it answers (domain 4.5). */
public record ReferralReturned(UUID referralId, Protected question) implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
