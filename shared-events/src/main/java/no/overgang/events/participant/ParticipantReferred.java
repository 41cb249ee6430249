package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A participant was referred to a service of another agency (domain 4.5).
 *
 * @param offerId the offer in which a place is reserved, if it is one
 * @param answerDue last day to answer
 * @param forwardedFrom the referral this one goes on from, if it was forwarded
 */
public record ParticipantReferred(
    UUID referralId,
    AgencyId from,
    AgencyId to,
    MeasureKind service,
    @Nullable UUID offerId,
    Protected purpose,
    @Nullable UUID basisRef,
    List<UUID> mappingRefs,
    LocalDate answerDue,
    @Nullable UUID forwardedFrom)
    implements ReferralEvent {

  public ParticipantReferred {
    mappingRefs = List.copyOf(mappingRefs);
  }

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
