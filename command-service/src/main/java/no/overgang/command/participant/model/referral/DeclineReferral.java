package no.overgang.command.participant.model.referral;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.participant.ReferralDeclined;
import org.jspecify.annotations.Nullable;

/**
 * The receiver does not take the participant in, and says why; a place kept in an offer is free
 * again (domain 4.5, 4.11, rule R02).
 */
public record DeclineReferral(
    UUID referralId,
    ReferralDeclineReason reason,
    @Nullable Protected comment,
    @Nullable AgencyId suggests)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return ReferralRefusal.answered(
        state,
        context,
        referralId,
        open ->
            Decision.check()
                .refuseIf(
                    suggests != null && !context.knows(suggests),
                    CommonRefusal.UNKNOWN_AGENCY.at("/suggests"))
                .orAccept(
                    () ->
                        Decision.accept(
                                Decided.of(
                                    new ReferralDeclined(referralId, reason, comment, suggests),
                                    open.route().from()))
                            .and(
                                ReferralEnd.release(
                                    open.route(), context, SeatReleaseReason.DECLINED))));
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each referral that waits for the caller's answer. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(state.referrals().sentTo(caller, Referral.Unanswered.class));
  }
}
