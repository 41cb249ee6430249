package no.overgang.command.participant.model.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.ProgrammeStarted;
import org.jspecify.annotations.Nullable;

/**
 * The days of one programme, measure or practice in the order they must have, with the names of
 * those that stand in the entry that is corrected.
 */
final class Timeline {

  /** A day, and the field of the corrected entry it stands in, if it does. */
  private record Point(LocalDate day, @Nullable String field) {}

  /** Two days of which the first is not after the second. */
  private record Order(Point earlier, Point later) {}

  private final List<Order> orders = new ArrayList<>();
  private @Nullable Point start;
  private @Nullable Point end;
  private @Nullable Point leave;
  private boolean atTheCorrected;

  private Timeline() {}

  /**
   * The days of whatever has the id.
   *
   * @param all every entry that counts, in the order of the stream
   * @param place that of the corrected entry, as it is to be read
   */
  static Timeline of(UUID id, List<ParticipantEvent> all, int place) {
    var timeline = new Timeline();
    for (int i = 0; i < all.size(); i++) {
      timeline.atTheCorrected = i == place;
      timeline.add(id, all.get(i));
    }
    return timeline;
  }

  /** The changed field by which the order is broken, if it is. */
  Optional<String> brokenBy(Set<String> changed) {
    for (Order order : orders) {
      if (order.later().day().isBefore(order.earlier().day())) {
        for (Point point : List.of(order.later(), order.earlier())) {
          if (point.field() != null && changed.contains(point.field())) {
            return Optional.of(point.field());
          }
        }
      }
    }
    return Optional.empty();
  }

  private void add(UUID id, ParticipantEvent event) {
    switch (event) {
      case ProgrammeStarted e when e.programmeId().equals(id) ->
          begins(point("startedOn", e.startedOn()), point("plannedEnd", e.plannedEnd()));
      case ProgrammeExtended e when e.programmeId().equals(id) -> ends(point("newEnd", e.newEnd()));
      case ProgrammePaused e when e.programmeId().equals(id) -> {
        leave = point("from", e.from());
        afterStart(leave);
        if (e.until() != null) {
          order(leave, point("until", e.until()));
        }
      }
      case ProgrammeResumed e when e.programmeId().equals(id) ->
          order(leave == null ? start : leave, point("on", e.on()));
      case ProgrammeExited e when e.programmeId().equals(id) -> afterStart(point("on", e.on()));
      case MeasureStarted e when e.measureId().equals(id) ->
          begins(point("from", e.from()), point("plannedEnd", e.plannedEnd()));
      case MeasureEnded e when e.measureId().equals(id) -> afterStart(point("on", e.on()));
      case PracticeStarted e when e.practiceId().equals(id) ->
          begins(point("from", e.from()), point("plannedEnd", e.plannedEnd()));
      case PracticeExtended e when e.practiceId().equals(id) -> ends(point("newEnd", e.newEnd()));
      case PracticeEnded e when e.practiceId().equals(id) -> afterStart(point("on", e.on()));
      default -> {
        // Has no day of it.
      }
    }
  }

  private Point point(String field, LocalDate day) {
    return new Point(day, atTheCorrected ? field : null);
  }

  private void begins(Point from, Point plannedEnd) {
    start = from;
    order(from, plannedEnd);
    end = plannedEnd;
  }

  /** It goes on longer than was planned so far. */
  private void ends(Point newEnd) {
    order(end, newEnd);
    end = newEnd;
  }

  private void afterStart(Point later) {
    order(start, later);
  }

  private void order(@Nullable Point earlier, Point later) {
    if (earlier != null) {
      orders.add(new Order(earlier, later));
    }
  }
}
