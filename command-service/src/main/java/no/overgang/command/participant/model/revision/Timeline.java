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

  private final ParticipantEvent corrected;
  private final List<Order> orders = new ArrayList<>();
  private @Nullable Point start;
  private @Nullable Point end;
  private @Nullable Point leave;

  private Timeline(ParticipantEvent corrected) {
    this.corrected = corrected;
  }

  /**
   * The days of whatever has the id.
   *
   * @param all every entry that counts, the corrected one in its place
   */
  static Timeline of(UUID id, ParticipantEvent corrected, List<ParticipantEvent> all) {
    var timeline = new Timeline(corrected);
    for (ParticipantEvent event : all) {
      timeline.add(id, event);
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
          begins(point(e, "startedOn", e.startedOn()), point(e, "plannedEnd", e.plannedEnd()));
      case ProgrammeExtended e when e.programmeId().equals(id) ->
          ends(point(e, "newEnd", e.newEnd()));
      case ProgrammePaused e when e.programmeId().equals(id) -> {
        leave = point(e, "from", e.from());
        afterStart(leave);
        if (e.until() != null) {
          order(leave, point(e, "until", e.until()));
        }
      }
      case ProgrammeResumed e when e.programmeId().equals(id) ->
          order(leave == null ? start : leave, point(e, "on", e.on()));
      case ProgrammeExited e when e.programmeId().equals(id) -> afterStart(point(e, "on", e.on()));
      case MeasureStarted e when e.measureId().equals(id) ->
          begins(point(e, "from", e.from()), point(e, "plannedEnd", e.plannedEnd()));
      case MeasureEnded e when e.measureId().equals(id) -> afterStart(point(e, "on", e.on()));
      case PracticeStarted e when e.practiceId().equals(id) ->
          begins(point(e, "from", e.from()), point(e, "plannedEnd", e.plannedEnd()));
      case PracticeExtended e when e.practiceId().equals(id) ->
          ends(point(e, "newEnd", e.newEnd()));
      case PracticeEnded e when e.practiceId().equals(id) -> afterStart(point(e, "on", e.on()));
      default -> {
        // Has no day of it.
      }
    }
  }

  private Point point(ParticipantEvent event, String field, LocalDate day) {
    return new Point(day, event == corrected ? field : null);
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
