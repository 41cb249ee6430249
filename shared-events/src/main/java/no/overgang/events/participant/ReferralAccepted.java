package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** The receiver takes the participant in (domain 4.5). */
public record ReferralAccepted(
    UUID referralId, LocalDate startOn, @Nullable Protected contactPerson)
    implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
