package no.overgang.query.card;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.Programme;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.query.access.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A programme on the card (domain 4.3).
 *
 * @param plannedEnds as first decided and as extended since
 * @param benefit whether it gives the participant income; that is a matter of ECONOMY
 */
record ProgrammeEntry(
    UUID id,
    Programme programme,
    AgencyId owner,
    LocalDate startedOn,
    List<Told<LocalDate>> plannedEnds,
    boolean benefit,
    @Nullable Told<LocalDate> pausedSince,
    @Nullable Told<Exit> exit,
    Trace trace) {

  /** What a participant lives on that no programme gives. */
  private static final Set<IncomeSource> OF_ITS_OWN =
      EnumSet.of(
          IncomeSource.WAGE,
          IncomeSource.FAMILY,
          IncomeSource.STUDENT_FINANCE,
          IncomeSource.NONE,
          IncomeSource.UNKNOWN);

  record Exit(LocalDate on, ExitCode code) {}

  static ProgrammeEntry began(ProgrammeStarted event, Trace trace) {
    return new ProgrammeEntry(
        event.programmeId(),
        event.programme(),
        event.owner(),
        event.startedOn(),
        List.of(new Told<>(event.plannedEnd(), trace)),
        !OF_ITS_OWN.containsAll(event.incomeSource()),
        null,
        null,
        trace);
  }

  ProgrammeEntry extended(LocalDate day, Trace by) {
    return new ProgrammeEntry(
        id,
        programme,
        owner,
        startedOn,
        Told.and(plannedEnds, day, by),
        benefit,
        pausedSince,
        exit,
        trace);
  }

  ProgrammeEntry paused(@Nullable Told<LocalDate> since) {
    return new ProgrammeEntry(
        id, programme, owner, startedOn, plannedEnds, benefit, since, exit, trace);
  }

  ProgrammeEntry exited(Told<Exit> how) {
    return new ProgrammeEntry(
        id, programme, owner, startedOn, plannedEnds, benefit, null, how, trace);
  }

  /** Whether it runs on a day. */
  boolean runsOn(LocalDate day) {
    return !startedOn.isAfter(day) && (exit == null || !exit.value().on().isBefore(day));
  }
}
