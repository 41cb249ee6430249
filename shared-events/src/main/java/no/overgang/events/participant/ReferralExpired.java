package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;

/** No answer came by the due date (domain 4.5, rule R21). */
public record ReferralExpired(UUID referralId, LocalDate answerDue) implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
