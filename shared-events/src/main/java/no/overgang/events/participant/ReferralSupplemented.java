package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** The sender answered the receiver's question (domain 4.5). */
public record ReferralSupplemented(UUID referralId, Protected answer) implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
