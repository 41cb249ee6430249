package no.overgang.command.participant.model.programme;

import static no.overgang.command.participant.model.History.aParticipant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.LeaveKind;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeStarted;

/** An introduction programme of two years, in each of its states. */
final class AProgramme {

  static final UUID PROGRAMME = new UUID(0x960, 1);
  static final UUID NO_SUCH_PROGRAMME = new UUID(0x960, 99);
  static final LocalDate START = LocalDate.of(2025, 9, 1);
  static final LocalDate END = LocalDate.of(2027, 9, 1);
  static final LocalDate LEAVE_FROM = LocalDate.of(2026, 1, 1);

  private AProgramme() {}

  static ProgrammeStarted started(AgencyId owner) {
    return started(owner, Programme.INTRODUCTION, ProgrammeGoal.WORK);
  }

  static ProgrammeStarted started(AgencyId owner, Programme programme, ProgrammeGoal goal) {
    return new ProgrammeStarted(PROGRAMME, programme, owner, START, START, END, goal, List.of());
  }

  /** Of a participant the refugee service is responsible for. */
  static History runningAt(AgencyId owner) {
    return aParticipant().and(owner, started(owner));
  }

  static History pausedAt(AgencyId owner) {
    return runningAt(owner)
        .and(owner, new ProgrammePaused(PROGRAMME, LeaveKind.PARENTAL, LEAVE_FROM, null));
  }

  static History exitedAt(AgencyId owner, LocalDate on) {
    return runningAt(owner).and(owner, exited(on));
  }

  static ProgrammeExited exited(LocalDate on) {
    return new ProgrammeExited(PROGRAMME, ExitCode.COMPLETED_WITHOUT, false, on, null, null);
  }
}
