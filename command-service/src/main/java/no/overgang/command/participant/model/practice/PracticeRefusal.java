package no.overgang.command.participant.model.practice;

import no.overgang.command.participant.model.Context;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.Refusal;

/** Refusals shared by the acts on a practice. */
public enum PracticeRefusal implements Refusal {
  ALREADY_ENDED(Reason.conflict("The practice has ended")),
  FOLLOWED_UP_BY_ANOTHER_AGENCY(
      Reason.conflict(
          "Only the agency that follows the practice up, or the responsible one, does this"));

  private final Reason reason;

  PracticeRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  /** Whether the caller follows the practice up or is responsible for the participant. */
  static boolean mayHandle(ParticipantState state, Practices.Practice practice, Context context) {
    return practice.followUps().contains(context.caller())
        || state.responsibility().isWith(context.caller(), context.today());
  }
}
