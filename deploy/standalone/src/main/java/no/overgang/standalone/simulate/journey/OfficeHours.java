package no.overgang.standalone.simulate.journey;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;
import no.overgang.events.HubTime;
import no.overgang.standalone.simulate.world.Draw;

/** A clock that stands still until it is moved, and only ever shows the hours agencies work. */
final class OfficeHours {

  private static final LocalTime CLOSED = LocalTime.of(15, 30);

  private static final Set<MonthDay> HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 17),
          MonthDay.of(12, 24),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  private final Draw draw;
  private LocalDateTime now;

  OfficeHours(LocalDate from, Draw draw) {
    this.draw = draw;
    this.now = morning(from);
  }

  LocalDate day() {
    return now.toLocalDate();
  }

  Instant instant() {
    return now.atZone(HubTime.ZONE).toInstant();
  }

  /** Moves to the morning of a day, or of the first working day after it; never back. */
  void moveTo(LocalDate day) {
    LocalDateTime then = morning(day);
    if (then.toLocalDate().isAfter(day())) {
      now = then;
    }
  }

  /** Some minutes go by; past closing time it is the next working day. */
  void tick() {
    now = now.plusMinutes(draw.between(2, 17)).withSecond(draw.between(0, 59));
    if (now.toLocalTime().isAfter(CLOSED)) {
      now = morning(day().plusDays(1));
    }
  }

  private LocalDateTime morning(LocalDate day) {
    LocalDate open = day;
    while (!works(open)) {
      open = open.plusDays(1);
    }
    return open.atTime(8, draw.between(0, 59), draw.between(0, 59));
  }

  private static boolean works(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !HOLIDAYS.contains(MonthDay.from(day));
  }
}
