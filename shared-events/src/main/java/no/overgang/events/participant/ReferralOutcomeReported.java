package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ReferralOutcome;
import org.jspecify.annotations.Nullable;

/** The receiver tells the referrer what came of it (domain 4.5; L 4.1). */
public record ReferralOutcomeReported(
    UUID referralId, ReferralOutcome outcome, @Nullable Protected summary)
    implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
