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
import no.overgang.events.Protected;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.participant.ReferralOutcomeReported;
import org.jspecify.annotations.Nullable;

/** The receiver tells the referrer what came of it (domain 4.5; L 4.1, 6.4). */
public record ReportReferralOutcome(
    UUID referralId, ReferralOutcome outcome, @Nullable Protected summary)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_ACCEPTED(Reason.conflict("Only an accepted referral has an outcome, and only one"));

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
      case Referral referral when !referral.route().to().equals(context.caller()) ->
          Decision.refuse(ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS);
      case Referral.Accepted accepted ->
          Decision.accept(
              Decided.of(
                  new ReferralOutcomeReported(referralId, outcome, summary),
                  accepted.route().from()));
      case Referral other -> Decision.refuse(Refused.NOT_ACCEPTED);
    };
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each referral the caller has accepted. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(state.referrals().sentTo(caller, Referral.Accepted.class));
  }
}
