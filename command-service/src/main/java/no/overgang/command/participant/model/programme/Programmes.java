package no.overgang.command.participant.model.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ProgrammeEvent;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.ProgrammeStarted;
import org.jspecify.annotations.Nullable;

/** The programmes of a participant (domain 4.3). Immutable. */
public record Programmes(Map<UUID, ProgrammeState> byId) {

  /** None. */
  public static final Programmes NONE = new Programmes(Map.of());

  /**
   * What was decided of a programme, as it stands.
   *
   * @param plannedEnd its last day, with every extension
   * @param leaveDays days of leave that are over; they come on top of its duration
   */
  public record Terms(
      UUID programmeId,
      Programme programme,
      AgencyId owner,
      LocalDate startedOn,
      LocalDate plannedEnd,
      ProgrammeGoal goal,
      long leaveDays) {

    Terms until(LocalDate newEnd) {
      return new Terms(programmeId, programme, owner, startedOn, newEnd, goal, leaveDays);
    }

    Terms withLeave(LocalDate from, LocalDate backOn) {
      long more = Math.max(0, ChronoUnit.DAYS.between(from, backOn));
      return new Terms(
          programmeId, programme, owner, startedOn, plannedEnd, goal, leaveDays + more);
    }
  }

  /** A programme in one of its states; a state has only what can be done in it. */
  public sealed interface ProgrammeState {
    Terms terms();

    default UUID programmeId() {
      return terms().programmeId();
    }

    default AgencyId owner() {
      return terms().owner();
    }
  }

  /** It goes on, with the participant in it or on leave. */
  public sealed interface Ongoing extends ProgrammeState {
    Ongoing with(Terms changed);
  }

  /** The participant is in it. */
  public record Running(Terms terms) implements Ongoing {
    @Override
    public Running with(Terms changed) {
      return new Running(changed);
    }
  }

  /**
   * The participant is on leave from it.
   *
   * @param until last day of the leave as planned; none when it is open
   */
  public record Paused(Terms terms, LocalDate from, @Nullable LocalDate until) implements Ongoing {
    @Override
    public Paused with(Terms changed) {
      return new Paused(changed, from, until);
    }
  }

  /** It has ended on a day, and has its one exit code. */
  public record Exited(Terms terms, LocalDate on, ExitCode exitCode) implements ProgrammeState {}

  public Programmes {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The programmes after an event. */
  public Programmes evolve(ProgrammeEvent event) {
    return switch (event) {
      case ProgrammeStarted e ->
          with(
              new Running(
                  new Terms(
                      e.programmeId(),
                      e.programme(),
                      e.owner(),
                      e.startedOn(),
                      e.plannedEnd(),
                      e.goal(),
                      0)));
      case ProgrammeExtended e ->
          change(e.programmeId(), was -> was.with(was.terms().until(e.newEnd())));
      case ProgrammePaused e ->
          change(e.programmeId(), was -> new Paused(was.terms(), e.from(), e.until()));
      case ProgrammeResumed e ->
          change(
              e.programmeId(),
              was ->
                  switch (was) {
                    case Running running -> running;
                    case Paused paused ->
                        new Running(paused.terms().withLeave(paused.from(), e.on()));
                  });
      case ProgrammeExited e ->
          change(e.programmeId(), was -> new Exited(was.terms(), e.on(), e.exitCode()));
    };
  }

  /** The programme of this id. */
  public Optional<ProgrammeState> find(UUID programmeId) {
    return Optional.ofNullable(byId.get(programmeId));
  }

  /** The programmes that go on. */
  public List<Ongoing> ongoing() {
    return byId.values().stream()
        .filter(Ongoing.class::isInstance)
        .map(Ongoing.class::cast)
        .toList();
  }

  /** Ids of the programmes for which the condition holds. */
  public List<UUID> where(Predicate<ProgrammeState> condition) {
    return byId.values().stream().filter(condition).map(ProgrammeState::programmeId).toList();
  }

  private Programmes change(UUID programmeId, Function<Ongoing, ProgrammeState> to) {
    return switch (byId.get(programmeId)) {
      case null -> this;
      case Exited exited -> this;
      case Ongoing ongoing -> with(to.apply(ongoing));
    };
  }

  private Programmes with(ProgrammeState programme) {
    var next = new LinkedHashMap<>(byId);
    next.put(programme.programmeId(), programme);
    return new Programmes(next);
  }
}
