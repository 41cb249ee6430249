package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.participant.model.Fact;
import no.overgang.events.AgencyId;
import no.overgang.events.code.Programme;
import no.overgang.events.participant.ProgrammeEvent;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.ProgrammeStarted;
import org.jspecify.annotations.Nullable;

/**
 * The days of a programme that deadlines are reckoned from.
 *
 * @param startToldAt when the hub was told of the start
 * @param endSaidOn the day the present planned end was said: the start, or the latest extension
 * @param endToldAt when the hub was told of the present planned end
 * @param extendedOn the days extensions were recorded for
 */
record ProgrammeDays(
    UUID programmeId,
    Programme programme,
    AgencyId owner,
    LocalDate startedOn,
    Instant startToldAt,
    LocalDate plannedEnd,
    LocalDate endSaidOn,
    Instant endToldAt,
    List<LocalDate> extendedOn,
    List<Leave> leaves,
    @Nullable LocalDate exitedOn) {

  /** A leave; without an end while it lasts. */
  record Leave(LocalDate from, @Nullable LocalDate backOn) {}

  ProgrammeDays {
    extendedOn = List.copyOf(extendedOn);
    leaves = List.copyOf(leaves);
  }

  static Map<UUID, ProgrammeDays> after(
      Map<UUID, ProgrammeDays> was, ProgrammeEvent event, Fact fact) {
    return switch (event) {
      case ProgrammeStarted e -> ById.with(was, e.programmeId(), started(e, fact));
      case ProgrammeExtended e ->
          ById.changed(was, e.programmeId(), programme -> programme.extended(e.newEnd(), fact));
      case ProgrammePaused e ->
          ById.changed(was, e.programmeId(), programme -> programme.leave(e.from()));
      case ProgrammeResumed e ->
          ById.changed(was, e.programmeId(), programme -> programme.back(e.on()));
      case ProgrammeExited e ->
          ById.changed(was, e.programmeId(), programme -> programme.exited(e.on()));
    };
  }

  private static ProgrammeDays started(ProgrammeStarted event, Fact fact) {
    return new ProgrammeDays(
        event.programmeId(),
        event.programme(),
        event.owner(),
        event.startedOn(),
        fact.recordedAt(),
        event.plannedEnd(),
        event.startedOn(),
        fact.recordedAt(),
        List.of(),
        List.of(),
        null);
  }

  private ProgrammeDays extended(LocalDate newEnd, Fact fact) {
    var extensions = new ArrayList<>(extendedOn);
    extensions.add(fact.day());
    return new ProgrammeDays(
        programmeId,
        programme,
        owner,
        startedOn,
        startToldAt,
        newEnd,
        fact.day(),
        fact.recordedAt(),
        extensions,
        leaves,
        exitedOn);
  }

  private ProgrammeDays leave(LocalDate from) {
    var more = new ArrayList<>(leaves);
    more.add(new Leave(from, null));
    return with(more, exitedOn);
  }

  private ProgrammeDays back(LocalDate on) {
    if (leaves.isEmpty()) {
      return this;
    }
    var ended = new ArrayList<>(leaves);
    ended.set(ended.size() - 1, new Leave(ended.getLast().from(), on));
    return with(ended, exitedOn);
  }

  private ProgrammeDays exited(LocalDate on) {
    return with(leaves, on);
  }

  private ProgrammeDays with(List<Leave> newLeaves, @Nullable LocalDate newExit) {
    return new ProgrammeDays(
        programmeId,
        programme,
        owner,
        startedOn,
        startToldAt,
        plannedEnd,
        endSaidOn,
        endToldAt,
        extendedOn,
        newLeaves,
        newExit);
  }

  /** Whether it ran on a day, on leave or not. */
  boolean ranOn(LocalDate day) {
    return !startedOn.isAfter(day) && (exitedOn == null || !exitedOn.isBefore(day));
  }

  /** Since when the participant is on leave; none when back, or never on leave. */
  Optional<LocalDate> onLeaveFrom() {
    return leaves.isEmpty() || leaves.getLast().backOn() != null
        ? Optional.empty()
        : Optional.of(leaves.getLast().from());
  }

  /**
   * The day from which some months in the programme are counted: its start, later by the days of
   * each leave that ended and began before those months were over.
   */
  LocalDate startWithoutLeave(int months) {
    LocalDate start = startedOn;
    for (Leave leave : leaves) {
      if (leave.backOn() != null && leave.from().isBefore(start.plusMonths(months))) {
        start = start.plusDays(Math.max(0, ChronoUnit.DAYS.between(leave.from(), leave.backOn())));
      }
    }
    return start;
  }
}
