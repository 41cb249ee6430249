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
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.participant.ReferralWithdrawn;

/**
 * The sender takes a referral back; a place kept in an offer is free again (domain 4.5, 4.11, rule
 * R02).
 */
public record WithdrawReferral(UUID referralId, Protected reason) implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return switch (state.referrals().find(referralId).orElse(null)) {
      case null -> Decision.refuse(CommonRefusal.UNKNOWN_REFERRAL);
      case Referral referral when !referral.route().from().equals(context.caller()) ->
          Decision.refuse(ReferralRefusal.ONLY_THE_SENDER_DOES_THIS);
      case Referral.Unanswered open ->
          Decision.accept(Decided.of(new ReferralWithdrawn(referralId, reason), open.route().to()))
              .and(ReferralEnd.release(open.route(), context, SeatReleaseReason.WITHDRAWN));
      case Referral other -> Decision.refuse(ReferralRefusal.ALREADY_ANSWERED);
    };
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each referral of the caller that waits for an answer. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        state
            .referrals()
            .where(
                referral ->
                    referral instanceof Referral.Unanswered
                        && referral.route().from().equals(caller)));
  }
}
