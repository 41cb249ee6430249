package no.overgang.standalone.simulate.story;

import static no.overgang.standalone.simulate.story.Slips.slip;

import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.programme.ExitProgramme;
import no.overgang.command.participant.model.programme.ExtendProgramme;
import no.overgang.command.participant.model.programme.PauseProgramme;
import no.overgang.command.participant.model.programme.ProgrammeRefusal;
import no.overgang.command.participant.model.programme.ResumeProgramme;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.LeaveKind;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;

/** What people get wrong about programmes. */
final class ProgrammeSlips {

  private ProgrammeSlips() {}

  /** Somebody types an id of the own system, or takes another agency's programme for the own. */
  static void onceStarted(Intro p) {
    Journey j = p.j();
    Slips.oneOf(
        j,
        slip(
            CommonRefusal.UNKNOWN_PROGRAMME,
            p.owner(),
            () -> new ExitProgramme(j.id(), ExitCode.UNKNOWN, false, j.day(), null, null)),
        slip(
            ProgrammeRefusal.PROGRAMME_OF_ANOTHER_AGENCY,
            j.place().school(),
            () -> new PauseProgramme(p.programmeId(), LeaveKind.OTHER, j.day(), null)),
        slip(
            ResumeProgramme.Refused.NOT_PAUSED,
            p.owner(),
            () -> new ResumeProgramme(p.programmeId(), j.day())));
  }

  static void beforeLeave(Intro p) {
    Slips.oneOf(
        p.j(),
        slip(
            CommonRefusal.DATES_OUT_OF_ORDER,
            p.owner(),
            () ->
                new PauseProgramme(
                    p.programmeId(), LeaveKind.CARE, p.j().day(), p.j().day().minusDays(20))));
  }

  static void duringLeave(Intro p) {
    Slips.oneOf(
        p.j(),
        2 * Figures.SLIP,
        slip(
            PauseProgramme.Refused.ALREADY_PAUSED,
            p.owner(),
            () -> new PauseProgramme(p.programmeId(), LeaveKind.ILLNESS, p.j().day(), null)));
  }

  static void onceExited(Intro p, ExitProgramme exit) {
    Journey j = p.j();
    Slips.oneOf(
        j,
        slip(ExitProgramme.Refused.ALREADY_EXITED, p.owner(), () -> exit),
        slip(
            ProgrammeRefusal.PROGRAMME_ENDED,
            p.owner(),
            () ->
                new ExtendProgramme(
                    p.programmeId(),
                    p.plannedEnd().plusMonths(6),
                    Phrases.PROLONGED.by(j.draw()),
                    null)));
  }
}
