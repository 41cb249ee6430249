package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** The receiver has put the participant on its waiting list (domain 4.5). */
public record ReferralWaitlisted(
    UUID referralId, LocalDate since, @Nullable LocalDate expectedStart, @Nullable Protected reason)
    implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
