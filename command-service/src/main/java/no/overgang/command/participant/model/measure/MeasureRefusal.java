package no.overgang.command.participant.model.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import no.overgang.command.model.Context;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.Concerned;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.programme.Programmes;
import no.overgang.events.AgencyId;
import org.jspecify.annotations.Nullable;

/** Refusals shared by the acts on a measure, and whom it concerns. */
public enum MeasureRefusal implements Refusal {
  ALREADY_ENDED(Reason.conflict("The measure has ended")),
  MEASURE_OF_ANOTHER_AGENCY(
      Reason.conflict(
          "Only the measure's provider, the agency that follows it up, or the responsible one, does this"));

  private final Reason reason;

  MeasureRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  /**
   * The measures an agency may handle of those that are so. The responsible agency is the one that
   * became so last: whoever lists has no day to ask for.
   */
  public static List<UUID> handledBy(
      AgencyId caller, ParticipantState state, Predicate<Measures.Measure> so) {
    boolean responsible = state.responsibility().latest().filter(caller::equals).isPresent();
    return state
        .measures()
        .where(measure -> so.test(measure) && (responsible || isItsOwn(measure, caller)));
  }

  /** Whether the caller's it is to follow up or provide, or it is responsible. */
  public static boolean mayHandle(
      ParticipantState state, Measures.Measure measure, Context context) {
    return isItsOwn(measure, context.caller())
        || state.responsibility().isWith(context.caller(), context.today());
  }

  private static boolean isItsOwn(Measures.Measure measure, AgencyId caller) {
    return measure.provider().equals(caller) || measure.followUps().contains(caller);
  }

  /** Its provider, whoever follows it up, whose programme it is part of, and the responsible. */
  public static Set<AgencyId> concerned(
      ParticipantState state, Context context, Measures.Measure measure) {
    return concerned(
        state, context, measure.provider(), measure.followUpBy(), measure.programmeId());
  }

  static Set<AgencyId> concerned(
      ParticipantState state,
      Context context,
      AgencyId provider,
      AgencyId followUpBy,
      @Nullable UUID programmeId) {
    var all = new HashSet<>(Concerned.by(state, context, provider, followUpBy));
    Optional.ofNullable(programmeId)
        .flatMap(state.programmes()::find)
        .map(Programmes.ProgrammeState::owner)
        .ifPresent(all::add);
    return all;
  }
}
