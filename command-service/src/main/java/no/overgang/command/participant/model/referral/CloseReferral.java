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
import no.overgang.events.participant.ReferralClosed;

/**
 * The referrer has seen how a referral ended: its outcome, or that it was declined, sent on to
 * another agency or left without an answer (domain 4.5, rule R21; L 4.1).
 */
public record CloseReferral(UUID referralId) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOTHING_TO_ACKNOWLEDGE(
        Reason.conflict(
            "A referral is closed when its outcome is reported, or it is declined, forwarded or expired"));

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
    return switch (state.referrals().find(referralId).orElse(null)) {
      case null -> Decision.refuse(CommonRefusal.UNKNOWN_REFERRAL);
      case Referral referral when !referral.route().from().equals(context.caller()) ->
          Decision.refuse(ReferralRefusal.ONLY_THE_SENDER_DOES_THIS);
      case Referral referral when referral.toBeAcknowledged() ->
          Decision.accept(Decided.of(new ReferralClosed(referralId), referral.route().to()));
      case Referral other -> Decision.refuse(Refused.NOTHING_TO_ACKNOWLEDGE);
    };
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each referral of the caller whose end it has not acknowledged. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        state
            .referrals()
            .where(
                referral -> referral.toBeAcknowledged() && referral.route().from().equals(caller)));
  }
}
