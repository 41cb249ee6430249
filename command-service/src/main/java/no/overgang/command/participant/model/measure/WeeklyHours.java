package no.overgang.command.participant.model.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.overgang.command.model.Context;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.practice.Practices;

/**
 * Planned hours a week, of one measure or practice and of all that runs beside it (rule R20).
 *
 * @param until last planned day
 */
public record WeeklyHours(LocalDate from, LocalDate until, BigDecimal hours) {

  private static final String RULE = "R20";
  private static final BigDecimal ALL_HOURS = new BigDecimal(168);
  private static final BigDecimal MINUTES = new BigDecimal(60);

  /** Whether a week can have these hours: above 0 and at most 168. */
  public static boolean possible(BigDecimal hours) {
    return hours.signum() > 0 && hours.compareTo(ALL_HOURS) <= 0;
  }

  /**
   * What there is to warn of: on some day these and all that runs come to more than a full week.
   * What has not ended although it was planned to runs until today.
   */
  public Optional<String> breach(ParticipantState state, Context context) {
    return context
        .rules()
        .on(RULE, from)
        .map(version -> new BigDecimal(version.number("minutesPerWeek")))
        .filter(full -> most(running(state, context.today())).multiply(MINUTES).compareTo(full) > 0)
        .map(
            full ->
                "Planned hours come to more than the %s of a full week with what runs already"
                    .formatted(
                        full.divide(MINUTES, 2, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString()));
  }

  /** The most hours in one week while this runs: they only rise on a day when something begins. */
  private BigDecimal most(List<WeeklyHours> beside) {
    return Stream.concat(
            Stream.of(from), beside.stream().map(WeeklyHours::from).filter(day -> covers(day)))
        .map(
            day ->
                beside.stream()
                    .filter(other -> other.covers(day))
                    .map(WeeklyHours::hours)
                    .reduce(hours, BigDecimal::add))
        .max(BigDecimal::compareTo)
        .orElse(hours);
  }

  private boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  private static List<WeeklyHours> running(ParticipantState state, LocalDate today) {
    Stream<WeeklyHours> measures =
        state.measures().running().stream()
            .map(one -> overdue(one.from(), one.plannedEnd(), one.hoursPerWeek(), today));
    Stream<WeeklyHours> practices =
        state.practices().byId().values().stream()
            .filter(Practices.Running.class::isInstance)
            .map(Practices.Running.class::cast)
            .map(one -> overdue(one.from(), one.plannedEnd(), one.hoursPerWeek(), today));
    return Stream.concat(measures, practices).toList();
  }

  private static WeeklyHours overdue(
      LocalDate from, LocalDate plannedEnd, BigDecimal hours, LocalDate today) {
    return new WeeklyHours(from, plannedEnd.isBefore(today) ? today : plannedEnd, hours);
  }
}
