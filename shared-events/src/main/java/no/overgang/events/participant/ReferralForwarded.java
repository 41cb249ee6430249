package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;

/**
 * The receiver sent the referral on to an agency that fits better; the new referral names this one
 * (domain 4.5).
 */
public record ReferralForwarded(UUID referralId, AgencyId toAgency, UUID newReferralId)
    implements ReferralEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
