package no.overgang.standalone.simulate.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Consumer;
import no.overgang.standalone.simulate.world.Draw;

/**
 * The time in which a story runs, and the lines that are told in it. Participants whose stories
 * cross share it.
 */
final class Course {

  private record Plan(LocalDate day, int order, Runnable step) {}

  private final int number;
  private final Draw draw;
  private final LocalDate lastDay;
  private final OfficeHours clock;
  private final Consumer<Line> out;
  private final Map<UUID, Rehearsal> cast = new HashMap<>();
  private final PriorityQueue<Plan> plans =
      new PriorityQueue<>(Comparator.comparing(Plan::day).thenComparingInt(Plan::order));
  private int planned;
  private int told;
  private boolean besides;

  /**
   * @param number the first participant's, in the cohort
   * @param lastDay after which nothing is told
   */
  Course(int number, LocalDate from, LocalDate lastDay, Draw draw, Consumer<Line> out) {
    this.number = number;
    this.lastDay = lastDay;
    this.draw = draw;
    this.clock = new OfficeHours(from, draw);
    this.out = out;
  }

  Draw draw() {
    return draw;
  }

  /** The participants of the story, by id. */
  Map<UUID, Rehearsal> cast() {
    return cast;
  }

  LocalDate day() {
    return clock.day();
  }

  Instant instant() {
    return clock.instant();
  }

  boolean over() {
    return day().isAfter(lastDay);
  }

  /** Some minutes go by; whether there is still something to tell. */
  boolean tick() {
    clock.tick();
    return !over();
  }

  void passUntil(LocalDate day) {
    if (besides) {
      throw new StoryBroken("Only the main line lets time pass");
    }
    while (!plans.isEmpty() && !plans.peek().day().isAfter(day)) {
      Plan next = plans.poll();
      clock.moveTo(next.day());
      besides = true;
      next.step().run();
      besides = false;
    }
    clock.moveTo(day);
  }

  void in(int days, Runnable step) {
    plans.add(new Plan(day().plusDays(days), planned++, step));
  }

  /** Tells a line now. */
  void tell(CloudEventJson event) {
    out.accept(new Line(clock.instant().getEpochSecond(), number, told++, event.bytes()));
  }

  /** Where the story stands, for whoever mends it. */
  String where() {
    return "Participant %d, line %d, %s".formatted(number, told, day());
  }
}
