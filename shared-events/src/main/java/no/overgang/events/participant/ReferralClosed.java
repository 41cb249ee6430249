package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;

/** The referrer has seen the outcome (domain 4.5). */
public record ReferralClosed(UUID referralId) implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
