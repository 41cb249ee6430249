package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** The receiver has seen the referral (domain 4.5). */
public record ReferralReceived(UUID referralId, @Nullable Protected by) implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
