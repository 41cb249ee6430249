package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;

/** The receiver has seen the referral (domain 4.5). */
public record ReferralReceived(UUID referralId) implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
