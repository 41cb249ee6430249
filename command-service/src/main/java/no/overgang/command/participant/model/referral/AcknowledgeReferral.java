package no.overgang.command.participant.model.referral;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ReferralReceived;
import org.jspecify.annotations.Nullable;

/** The receiver has seen a referral (domain 4.5, rule R02). */
public record AcknowledgeReferral(UUID referralId, @Nullable Protected by)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return ReferralRefusal.byReceiver(
        state,
        context,
        referralId,
        Referral.Sent.class,
        sent ->
            Decision.accept(Decided.of(new ReferralReceived(referralId, by), sent.route().from())));
  }

  /** For each referral sent to the caller that it has not acknowledged. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(state.referrals().sentTo(caller, Referral.Sent.class));
  }
}
