package no.overgang.command.participant.model.referral;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.Protected;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.ReferralForwarded;
import org.jspecify.annotations.Nullable;

/**
 * The receiver sends a referral on to an agency that fits better. The new referral goes out from
 * the first referrer, who hears what comes of it; a place kept in an offer is free again (domain
 * 4.5, 4.11, rules R02, R03; L 4.1).
 *
 * @param purpose in the forwarder's words; as it was when left out
 */
public record ForwardReferral(
    UUID referralId, AgencyId toAgency, @Nullable Protected purpose, @Nullable UUID newReferralId)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    BACK_TO_THE_REFERRER(
        Reason.impossible("A referral goes back by a question or a no, not by forwarding")
            .at("/toAgency"));

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
    return ReferralRefusal.answered(
        state,
        context,
        referralId,
        open -> forward(open.route(), state, context, context.idOr(newReferralId)));
  }

  private Decision forward(
      Referral.Route route, ParticipantState state, Context context, UUID newId) {
    return Decision.check()
        .refuseIf(!context.knows(toAgency), CommonRefusal.UNKNOWN_AGENCY.at("/toAgency"))
        .refuseIf(toAgency.equals(context.caller()), ReferralRefusal.TO_ITSELF.at("/toAgency"))
        .refuseIf(toAgency.equals(route.from()), Refused.BACK_TO_THE_REFERRER)
        .refuseIf(
            context.directory().isOfKind(toAgency, AgencyKind.OVERSIGHT),
            ReferralRefusal.RECEIVER_DOES_NOT_ACT.at("/toAgency"))
        .refuseIf(
            state.referrals().find(newId).isPresent(), CommonRefusal.ID_IN_USE.at("/newReferralId"))
        .refuseIf(
            state.referrals().openTo(toAgency, route.service()),
            ReferralRefusal.REFERRAL_ALREADY_OPEN)
        .orAccept(
            () ->
                Decision.accept(
                        told(new ReferralForwarded(referralId, toAgency, newId), route),
                        told(anew(route, state, context, newId), route))
                    .and(ReferralEnd.release(route, context, SeatReleaseReason.FORWARDED)));
  }

  /** What the first referral rests on goes along when it covers the new receiver, too (R09). */
  private ParticipantReferred anew(
      Referral.Route route, ParticipantState state, Context context, UUID newId) {
    UUID basis = route.basisRef();
    boolean covered =
        basis != null && Bases.cover(state.grounds(), basis, toAgency, context.occurredAt());
    return new ParticipantReferred(
        newId,
        route.from(),
        toAgency,
        route.service(),
        null,
        purpose == null ? route.purpose() : purpose,
        covered ? basis : null,
        route.mappingRefs(),
        context.day().plusDays(context.days("D04")),
        referralId);
  }

  private Decided told(ReferralEvent event, Referral.Route route) {
    return Decided.of(event, route.from(), route.to(), toAgency);
  }

  /** For each referral that waits for the caller's answer. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(state.referrals().sentTo(caller, Referral.Unanswered.class));
  }
}
