package no.overgang.command.participant.model.deadline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.Programme;
import org.jspecify.annotations.Nullable;

/**
 * D02: so many hours a week directed at work from the fourth month of an introduction programme (P
 * 3.2). Met on the first day on which the hours of what goes on reach that, whichever agency
 * provides it; what was reached once is not asked for again. Practices of both kinds count, and
 * measures of {@link #KINDS}; Norwegian, schooling and guidance do not.
 *
 * <p>Leave stops the months: the deadline falls away with a leave that begins before it is due, and
 * rises again, later by the days of leave, when the participant is back.
 */
record WorkDirectedHours(ProgrammeDays programme, List<Activity> activities) implements Demand {

  /** The kinds of measure that are directed at work. */
  static final Set<MeasureKind> KINDS =
      Set.of(
          MeasureKind.SECTOR_COURSE,
          MeasureKind.JOB_CLUB,
          MeasureKind.WORK_TRAINING,
          MeasureKind.WAGE_SUBSIDY,
          MeasureKind.MENTOR_SUBSIDY,
          MeasureKind.INCLUSION_SUBSIDY,
          MeasureKind.CLARIFICATION,
          MeasureKind.FOLLOW_UP,
          MeasureKind.WORK_PREPARATION,
          MeasureKind.TRADE_TRAINING);

  WorkDirectedHours {
    activities = List.copyOf(activities);
  }

  static Stream<Demand> in(ParticipantState state, AgencyDirectory directory) {
    Collection<Activity> activities = state.reckoning().activities().values();
    return state.reckoning().programmes().values().stream()
        .filter(programme -> programme.programme() == Programme.INTRODUCTION)
        .map(programme -> new WorkDirectedHours(programme, List.copyOf(activities)));
  }

  @Override
  public String rule() {
    return "D02";
  }

  @Override
  public UUID ref() {
    return programme.programmeId();
  }

  @Override
  public AgencyId owner() {
    return programme.owner();
  }

  @Override
  public LocalDate on() {
    return programme.startedOn();
  }

  @Override
  public LocalDate reckonedFrom() {
    return programme.startedOn();
  }

  @Override
  public Instant toldAt() {
    return programme.startToldAt();
  }

  /** The first day of the month from which the hours are asked for. */
  @Override
  public LocalDate due(RuleBook.Version version) {
    int months = version.number("months");
    return programme.startWithoutLeave(months).plusMonths(months);
  }

  @Override
  public Optional<LocalDate> metOn(LocalDate due, RuleBook.@Nullable Version version) {
    if (version == null) {
      return Optional.empty();
    }
    var enough = BigDecimal.valueOf(version.number("hoursPerWeek"));
    return Stream.concat(
            Stream.of(programme.startedOn()),
            activities.stream()
                .map(Activity::from)
                .filter(from -> from.isAfter(programme.startedOn())))
        .filter(programme::ranOn)
        .sorted()
        .filter(day -> hoursOn(day).compareTo(enough) >= 0)
        .findFirst();
  }

  private BigDecimal hoursOn(LocalDate day) {
    return activities.stream()
        .filter(activity -> activity.goesOn(day))
        .map(Activity::hoursPerWeek)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public Optional<LocalDate> overOn() {
    return programme.exitedOn() != null
        ? Optional.of(programme.exitedOn())
        : programme.onLeaveFrom();
  }
}
