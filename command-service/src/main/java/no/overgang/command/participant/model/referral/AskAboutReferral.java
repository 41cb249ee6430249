package no.overgang.command.participant.model.referral;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ReferralReturned;

/**
 * The receiver asks before it answers; it may still answer without (domain 4.5, rule R02). One
 * question waits at a time.
 */
public record AskAboutReferral(UUID referralId, Protected question) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    ALREADY_ASKED(Reason.conflict("A question waits for the sender's answer already"));

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
        open ->
            open instanceof Referral.Returned
                ? Decision.refuse(Refused.ALREADY_ASKED)
                : Decision.accept(
                    Decided.of(new ReferralReturned(referralId, question), open.route().from())));
  }

  /** For each referral that waits for the caller's answer and about which nothing is asked. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        state
            .referrals()
            .where(
                referral ->
                    referral instanceof Referral.Unanswered
                        && !(referral instanceof Referral.Returned)
                        && referral.route().to().equals(caller)));
  }
}
