package no.overgang.command.participant.model.programme;

import java.time.LocalDate;
import java.util.Optional;
import no.overgang.command.model.Context;
import no.overgang.command.model.Rule;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;

/**
 * How long a programme may last (rule R17; P boxes 3-1, 4-2, 4-3) and how soon Jobbsjansen may
 * follow the introduction programme (rule R18; P box 4-3). The numbers are rule data.
 */
final class Durations {

  private Durations() {}

  /**
   * The duration that is set for such a programme of the participant; none when there is no limit.
   */
  static Optional<RuleBook.Duration> of(
      Programme programme, ProgrammeGoal goal, ParticipantState state, Context context) {
    return context
        .rules()
        .on(Rule.R17.name(), context.day())
        .flatMap(
            version ->
                version.durations().stream()
                    .filter(
                        duration ->
                            duration.covers(programme, state.profile().priorEducation(), goal))
                    .findFirst());
  }

  /** The last day an extended programme may have; leave comes on top of it. */
  static LocalDate latestExtended(
      Programmes.Ongoing ongoing, RuleBook.Duration duration, LocalDate today) {
    Programmes.Terms terms =
        switch (ongoing) {
          case Programmes.Running running -> running.terms();
          case Programmes.Paused paused -> {
            LocalDate until = paused.until();
            yield paused
                .terms()
                .withLeave(paused.from(), until == null ? today : until.plusDays(1));
          }
        };
    return terms
        .startedOn()
        .plusMonths((long) duration.months() + duration.extensionMonths())
        .plusDays(terms.leaveDays());
  }

  /**
   * The first day a programme may begin on account of an introduction programme before it: none
   * when it is no Jobbsjansen, when there was no introduction programme, or when no number is set.
   * An introduction programme that goes on counts with its planned end.
   */
  static Optional<LocalDate> earliestStart(
      Programme programme, ParticipantState state, Context context) {
    if (!isJobbsjansen(programme)) {
      return Optional.empty();
    }
    return context
        .rules()
        .on(Rule.R18.name(), context.day())
        .flatMap(
            version ->
                state.programmes().byId().values().stream()
                    .filter(before -> before.terms().programme() == Programme.INTRODUCTION)
                    .map(Durations::end)
                    .max(LocalDate::compareTo)
                    .map(end -> end.plusMonths(version.number("months"))));
  }

  private static LocalDate end(Programmes.ProgrammeState programme) {
    return switch (programme) {
      case Programmes.Exited exited -> exited.on();
      case Programmes.Ongoing ongoing -> ongoing.terms().plannedEnd();
    };
  }

  private static boolean isJobbsjansen(Programme programme) {
    return switch (programme) {
      case JOBBSJANSEN_A, JOBBSJANSEN_B, JOBBSJANSEN_C -> true;
      case INTRODUCTION, KVP, NORWEGIAN_TRAINING, FOV, VOV, NAV_FOLLOW_UP, OTHER -> false;
    };
  }
}
