package no.overgang.command.participant.model.revision;

import java.util.List;
import java.util.Optional;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.mapping.RecordMapping;
import no.overgang.command.participant.model.measure.StartMeasure;
import no.overgang.command.participant.model.practice.StartPractice;
import no.overgang.command.participant.model.programme.ExtendProgramme;
import no.overgang.command.participant.model.programme.StartProgramme;
import no.overgang.events.Protected;
import no.overgang.events.Warning;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammeStarted;

/**
 * What the rules warn of in an entry as it is corrected: what they would have said had it been
 * recorded so. What they said of the entry as it was is not said of it any more.
 */
final class WarnedAnew {

  private WarnedAnew() {}

  /**
   * The warnings of a corrected entry.
   *
   * @param before the entries that count and came before it, as they are read now
   * @param entry when it was recorded, and by whom
   * @param reason why it is corrected, which answers for a rule that asks for a reason
   */
  static List<Warning> of(
      List<Fact> before,
      Fact entry,
      ParticipantEvent corrected,
      Protected reason,
      Context context) {
    return command(corrected, reason)
        .map(command -> command.decide(state(before), then(context, entry)))
        .filter(Decision.Accepted.class::isInstance)
        .map(decision -> ((Decision.Accepted) decision).events().getFirst().warnings())
        .orElse(List.of());
  }

  private static ParticipantState state(List<Fact> before) {
    ParticipantState state = ParticipantState.UNKNOWN;
    for (Fact fact : before) {
      state = state.evolve(fact);
    }
    return state;
  }

  private static Context then(Context context, Fact entry) {
    return new Context(
        context.agency(),
        context.stream(),
        context.now(),
        entry.occurredAt(),
        context.ids(),
        context.directory(),
        context.rules(),
        context.streams());
  }

  /** The command that would have recorded it so, for the entries that rules may warn of. */
  private static Optional<ParticipantCommand> command(ParticipantEvent event, Protected reason) {
    return switch (event) {
      case PracticeStarted e ->
          Optional.of(
              new StartPractice(
                  e.practiceId(),
                  e.kind(),
                  e.employer(),
                  e.followUpBy(),
                  e.followedUpInPracticeBy(),
                  e.purpose(),
                  e.hoursPerWeek(),
                  e.from(),
                  e.plannedEnd(),
                  e.languageSupportBy(),
                  reason));
      case MeasureStarted e ->
          Optional.of(
              new StartMeasure(
                  e.measureId(),
                  e.kind(),
                  e.code(),
                  e.provider(),
                  e.organiser(),
                  e.followUpBy(),
                  e.programmeId(),
                  e.from(),
                  e.plannedEnd(),
                  e.hoursPerWeek(),
                  e.offerId(),
                  e.referralId(),
                  reason));
      case ProgrammeStarted e ->
          Optional.of(
              new StartProgramme(
                  e.programmeId(),
                  e.programme(),
                  e.owner(),
                  e.decidedOn(),
                  e.startedOn(),
                  e.plannedEnd(),
                  e.goal(),
                  e.incomeSource(),
                  reason));
      case ProgrammeExtended e ->
          Optional.of(new ExtendProgramme(e.programmeId(), e.newEnd(), e.reason(), reason));
      case MappingRecorded e ->
          Optional.of(
              new RecordMapping(
                  e.mappingId(),
                  e.tool(),
                  e.setting(),
                  e.interpreterUsed(),
                  e.dimensions(),
                  e.reuses(),
                  e.purpose() == null ? reason : e.purpose(),
                  reason));
      default -> Optional.empty();
    };
  }
}
