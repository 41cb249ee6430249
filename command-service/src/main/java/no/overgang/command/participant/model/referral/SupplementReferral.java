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
import no.overgang.events.participant.ReferralSupplemented;

/** The sender answers what the receiver asked (domain 4.5, rule R02). */
public record SupplementReferral(UUID referralId, Protected answer) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOTHING_ASKED(Reason.conflict("The receiver has asked nothing that waits for an answer"));

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
      case Referral.Returned returned ->
          Decision.accept(
              Decided.of(new ReferralSupplemented(referralId, answer), returned.route().to()));
      case Referral other -> Decision.refuse(Refused.NOTHING_ASKED);
    };
  }

  /** For each referral of the caller about which something is asked. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        state
            .referrals()
            .where(
                referral ->
                    referral instanceof Referral.Returned
                        && referral.route().from().equals(caller)));
  }
}
