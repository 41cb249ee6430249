package no.overgang.query.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.overgang.events.HubTime;
import no.overgang.query.access.Caller;
import no.overgang.query.access.CurrentCaller;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.Parameters;
import no.overgang.query.view.ReadBarrier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Counts with their denominators (domain 7): over all agencies for oversight with the right to
 * audit, over its own for an agency. A period is a calendar year: from periods that overlap hidden
 * counts could be worked out.
 */
@RestController
class StatisticsEndpoint {

  private final CurrentCaller callers;
  private final StatisticsReader statistics;
  private final ReadBarrier barrier;
  private final Clock clock;

  StatisticsEndpoint(
      CurrentCaller callers, StatisticsReader statistics, ReadBarrier barrier, Clock clock) {
    this.callers = callers;
    this.statistics = statistics;
    this.barrier = barrier;
    this.clock = clock;
  }

  /**
   * An indicator over a period.
   *
   * @param population what is counted among, in words
   * @param asOf when it was counted
   */
  record Statistic(
      String indicator,
      String population,
      LocalDate from,
      LocalDate to,
      Instant asOf,
      List<Row> rows) {}

  /**
   * One count. What is hidden is null; so is the denominator of what is left out of it (R22).
   *
   * @param key the code, with its group before a slash where there are groups
   */
  record Row(
      String key, @Nullable Long count, @Nullable Long denominator, @Nullable BigDecimal share) {}

  @GetMapping("/statistics/{indicator}")
  Statistic statistic(
      @PathVariable("indicator") String name,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String atLeast) {
    Caller caller = callers.require();
    Indicator indicator = Indicator.named(name).orElseThrow(ProblemException::notFound);
    Instant now = clock.instant();
    LocalDate from = first(year, now);
    LocalDate to = from.plusYears(1).minusDays(1);
    barrier.await(Parameters.position("atLeast", atLeast));
    return new Statistic(
        indicator.pathName(),
        indicator.population(),
        from,
        to,
        now,
        statistics
            .count(indicator, from, to, caller.oversight() ? null : caller.agency().id())
            .entrySet()
            .stream()
            .flatMap(
                group ->
                    SmallCells.of(group.getValue(), indicator).stream()
                        .map(cell -> row(group.getKey(), cell)))
            .toList());
  }

  private static LocalDate first(@Nullable String year, Instant now) {
    if (year == null) {
      return HubTime.dayOf(now).withDayOfYear(1);
    }
    if (!year.matches("[12][0-9]{3}")) {
      throw ProblemException.parameter("year", "must be a year such as 2026");
    }
    return LocalDate.of(Integer.parseInt(year), 1, 1);
  }

  private static Row row(String group, SmallCells.Shown cell) {
    return new Row(
        group.isEmpty() ? cell.code() : group + "/" + cell.code(),
        cell.count(),
        cell.denominator(),
        cell.share());
  }
}
