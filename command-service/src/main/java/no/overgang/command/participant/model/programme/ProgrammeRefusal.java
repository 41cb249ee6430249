package no.overgang.command.participant.model.programme;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;

/** What all acts on a programme that goes on have in common. */
public enum ProgrammeRefusal implements Refusal {
  PROGRAMME_ENDED(Reason.conflict("The programme has ended")),
  PROGRAMME_OF_ANOTHER_AGENCY(
      Reason.conflict("Only the programme's owner or the responsible agency does this"));

  private final Reason reason;

  ProgrammeRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  /** What an act on a programme decides, once it is clear that it goes on. */
  static Decision on(
      ParticipantState state,
      UUID programmeId,
      Refusal whenEnded,
      Function<Programmes.Ongoing, Decision> otherwise) {
    return switch (state.programmes().find(programmeId).orElse(null)) {
      case null -> Decision.refuse(CommonRefusal.UNKNOWN_PROGRAMME);
      case Programmes.Exited exited -> Decision.refuse(whenEnded);
      case Programmes.Ongoing ongoing -> otherwise.apply(ongoing);
    };
  }

  /** Whether the caller neither owns the programme nor is responsible for the participant. */
  static boolean ofAnother(
      ParticipantState state, Programmes.ProgrammeState programme, Context context) {
    return !programme.owner().equals(context.caller())
        && !state.responsibility().isWith(context.caller(), context.today());
  }

  /**
   * The programmes an agency may handle of those that are so. The responsible agency is the one
   * that became so last: whoever lists has no day to ask for.
   */
  static Availability available(
      ParticipantState state, AgencyId caller, Predicate<Programmes.ProgrammeState> so) {
    boolean responsible = state.responsibility().latest().filter(caller::equals).isPresent();
    return Availability.forEach(
        state
            .programmes()
            .where(
                programme ->
                    so.test(programme) && (responsible || programme.owner().equals(caller))));
  }

  /** Who is told of a programme: its owner, and the responsible agency when another records it. */
  static Set<AgencyId> told(ParticipantState state, AgencyId owner, Context context) {
    var told = new HashSet<>(state.responsibility().others(context.caller(), context.today()));
    told.add(owner);
    return told;
  }
}
