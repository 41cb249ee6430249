package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** The sender took the referral back (domain 4.5). */
public record ReferralWithdrawn(UUID referralId, Protected reason) implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
