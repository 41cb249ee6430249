package no.overgang.command.participant.model.referral;

import java.util.UUID;
import java.util.function.Function;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantState;

/** Refusals shared by the acts on a referral (rules R02, R03). */
public enum ReferralRefusal implements Refusal {
  ONLY_THE_RECEIVER_ANSWERS(
      Reason.rule(Rule.R02, "Only the agency a referral was sent to answers it")),
  ONLY_THE_SENDER_DOES_THIS(
      Reason.rule(Rule.R02, "Only the agency that sent the referral does this")),
  ALREADY_ANSWERED(Reason.rule(Rule.R02, "The referral is answered or ended already")),
  REFERRAL_ALREADY_OPEN(
      Reason.rule(Rule.R03, "There is an open referral to this agency for this service already")),
  TO_ITSELF(Reason.impossible("An agency does not refer to itself")),
  RECEIVER_DOES_NOT_ACT(Reason.impossible("Oversight takes no referrals"));

  private final Reason reason;

  ReferralRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  /** The decision of an act by the receiver on a referral that must still be unanswered. */
  static Decision answered(
      ParticipantState state,
      Context context,
      UUID referralId,
      Function<Referral.Unanswered, Decision> answer) {
    return byReceiver(state, context, referralId, Referral.Unanswered.class, answer);
  }

  /** The decision of an act by the receiver on a referral in a certain state. */
  static <R extends Referral> Decision byReceiver(
      ParticipantState state,
      Context context,
      UUID referralId,
      Class<R> required,
      Function<R, Decision> then) {
    Referral referral = state.referrals().find(referralId).orElse(null);
    if (referral == null) {
      return Decision.refuse(CommonRefusal.UNKNOWN_REFERRAL);
    }
    if (!referral.route().to().equals(context.caller())) {
      return Decision.refuse(ONLY_THE_RECEIVER_ANSWERS);
    }
    return required.isInstance(referral)
        ? then.apply(required.cast(referral))
        : Decision.refuse(ALREADY_ANSWERED);
  }
}
