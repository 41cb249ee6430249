package no.overgang.command.participant.model.registration;

import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;

/** What closing and reopening the follow-up have in common. */
public enum FollowUpRefusal implements Refusal {
  ONLY_THE_RESPONSIBLE(
      Reason.conflict("Only the responsible agency closes the follow-up, or reopens it"));

  private final Reason reason;

  FollowUpRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  /** Whether the agency became responsible last: whoever lists has no day to ask for. */
  static boolean mayListFor(ParticipantState state, AgencyId caller) {
    return state.responsibility().latest().filter(caller::equals).isPresent();
  }
}
