package no.overgang.command.participant.model.practice;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;

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

  /**
   * The practices an agency may handle of those that are so. The responsible agency is the one that
   * became so last: whoever lists has no day to ask for.
   */
  public static List<UUID> handledBy(
      AgencyId caller, ParticipantState state, Predicate<Practices.Practice> so) {
    boolean responsible = state.responsibility().latest().filter(caller::equals).isPresent();
    return state
        .practices()
        .where(
            practice ->
                so.test(practice) && (responsible || practice.followUps().contains(caller)));
  }

  static Availability available(
      ParticipantState state, AgencyId caller, Predicate<Practices.Practice> so) {
    return Availability.forEach(handledBy(caller, state, so));
  }

  /** Whether the caller follows the practice up or is responsible for the participant. */
  public static boolean mayHandle(
      ParticipantState state, Practices.Practice practice, Context context) {
    return practice.followUps().contains(context.caller())
        || state.responsibility().isWith(context.caller(), context.today());
  }
}
