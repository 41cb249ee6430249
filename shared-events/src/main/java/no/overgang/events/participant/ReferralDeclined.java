package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ReferralDeclineReason;
import org.jspecify.annotations.Nullable;

/** The receiver does not take the participant in, and says why (domain 4.5). */
public record ReferralDeclined(
    UUID referralId,
    ReferralDeclineReason reason,
    @Nullable Protected comment,
    @Nullable AgencyId suggests)
    implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
