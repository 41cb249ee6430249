package no.overgang.command.participant.model.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.offer.model.OfferRefusal;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.participant.ForeignCode;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.Party;
import org.jspecify.annotations.Nullable;

/**
 * A measure begins (domain 4.6, rules R16, R20; P 4.1.1).
 *
 * @param code what it is called in another system, kept as it is given
 * @param provider the agency whose measure it is; the offer's when there is one, else the caller
 *     when left out
 * @param organiser who runs it for the provider, if another does (tiltaksarrangør)
 * @param followUpBy the agency that follows it up; the caller when left out
 * @param programmeId the programme it is part of, if it is
 * @param offerId the offer it is, if it is one
 * @param referralId the referral it comes from, if it does
 * @param overrideReason why it begins all the same with a level under the minimum
 */
public record StartMeasure(
    @Nullable UUID measureId,
    MeasureKind kind,
    @Nullable ForeignCode code,
    @Nullable AgencyId provider,
    @Nullable Party organiser,
    @Nullable AgencyId followUpBy,
    @Nullable UUID programmeId,
    LocalDate from,
    LocalDate plannedEnd,
    BigDecimal hoursPerWeek,
    @Nullable UUID offerId,
    @Nullable UUID referralId,
    @Nullable Protected overrideReason)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    HOURS_OUT_OF_RANGE(
        Reason.impossible("Weekly hours lie above 0 and at most at 168").at("/hoursPerWeek"));

    private final Reason reason;

    Refused(Reason reason) {
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }
  }

  @Override
  public Decision decide(ParticipantState state, Context context) {
    OfferState.Terms offer = null;
    if (offerId != null) {
      offer = context.streams().find(OfferState.class, offerId).map(OfferState::terms).orElse(null);
      if (offer == null) {
        return Decision.refuse(OfferRefusal.UNKNOWN_OFFER);
      }
    }
    UUID id = context.idOr(measureId);
    AgencyId whose = whose(offer, context);
    AgencyId follower = followUpBy == null ? context.caller() : followUpBy;
    return check(state, context, id, offer, whose, follower)
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(
                        new MeasureStarted(
                            id,
                            kind,
                            code,
                            whose,
                            organiser,
                            follower,
                            programmeId,
                            from,
                            plannedEnd,
                            hoursPerWeek,
                            offerId,
                            referralId),
                        concerned(state, context, whose, follower))));
  }

  private AgencyId whose(OfferState.@Nullable Terms offer, Context context) {
    if (provider != null) {
      return provider;
    }
    return offer == null ? context.caller() : offer.provider();
  }

  private Decision.Check check(
      ParticipantState state,
      Context context,
      UUID id,
      OfferState.@Nullable Terms offer,
      AgencyId whose,
      AgencyId follower) {
    Optional<String> level =
        MinimumLevel.of(kind, offer == null ? null : offer.minimumLevel(), context.rules(), from)
            .flatMap(minimum -> minimum.breach(state.mappings().levels()::weakest));
    Optional<String> hours = new WeeklyHours(from, plannedEnd, hoursPerWeek).breach(state, context);
    return Decision.check()
        .refuseIf(state.measures().find(id).isPresent(), CommonRefusal.ID_IN_USE.at("/measureId"))
        .refuseIf(
            offer != null && kind != offer.kind(), OfferRefusal.NOT_THE_OFFERS_KIND.at("/kind"))
        .refuseIf(
            offer != null && !whose.equals(offer.provider()),
            OfferRefusal.NOT_THE_OFFERS_PROVIDER.at("/provider"))
        .refuseIf(!context.knows(whose), CommonRefusal.UNKNOWN_AGENCY.at("/provider"))
        .refuseIf(!context.takesPart(whose), CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/provider"))
        .refuseIf(!context.knows(follower), CommonRefusal.UNKNOWN_AGENCY.at("/followUpBy"))
        .refuseIf(
            !context.takesPart(follower), CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/followUpBy"))
        .refuseIf(
            programmeId != null && state.programmes().find(programmeId).isEmpty(),
            CommonRefusal.UNKNOWN_PROGRAMME)
        .refuseIf(
            referralId != null && state.referrals().find(referralId).isEmpty(),
            CommonRefusal.UNKNOWN_REFERRAL)
        .refuseIf(plannedEnd.isBefore(from), CommonRefusal.DATES_OUT_OF_ORDER.at("/plannedEnd"))
        .refuseIf(!WeeklyHours.possible(hoursPerWeek), Refused.HOURS_OUT_OF_RANGE)
        .warnWithReasonIf(level.isPresent(), Rule.R16, level::orElseThrow, overrideReason)
        .warnIf(hours.isPresent(), Rule.R20, hours::orElseThrow);
  }

  /** Also who referred the participant to it: the loop is closed (L 4.1). */
  private Set<AgencyId> concerned(
      ParticipantState state, Context context, AgencyId whose, AgencyId follower) {
    var all = new HashSet<>(MeasureRefusal.concerned(state, context, whose, follower, programmeId));
    Optional.ofNullable(referralId)
        .flatMap(state.referrals()::find)
        .ifPresent(referral -> all.add(referral.route().from()));
    return all;
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
