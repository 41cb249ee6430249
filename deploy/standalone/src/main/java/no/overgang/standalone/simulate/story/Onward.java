package no.overgang.standalone.simulate.story;

import java.util.List;
import no.overgang.events.Agency;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.TransferReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Place;

/** Chapter: NAV hands on, to county, school or back to the refugee service (domain 4.7). */
record Onward(Journey j, Norwegian norwegian) {

  /** Some of those who go on to something else than work. */
  static void maybe(Journey j, Norwegian norwegian, ExitCode code) {
    if (!j.over() && j.draw().chance(Figures.HANDED_ON)) {
      new Onward(j, norwegian).tell(code);
    }
  }

  private void tell(ExitCode code) {
    Draw draw = j.draw();
    Agency to = receiver(code);
    j.pass(draw.between(5, 30));
    Handover handover = Handover.requested(j, j.place().nav(), to, TransferReason.PROGRAMME_ENDING);
    j.pass(draw.between(2, 12));
    if (draw.chance(0.5)) {
      handover.met(null, false);
    } else {
      handover.meetingWaived(draw.oneOf(List.of(WaiverReason.URGENT, WaiverReason.OTHER)));
    }
    j.pass(draw.between(2, 15));
    handover.accepted();
    j.pass(draw.between(3, 40));
    Intro next =
        Intro.starts(
            j,
            to,
            programme(code),
            ProgrammeGoal.UPPER_SECONDARY_PART,
            12,
            List.of(IncomeSource.STUDENT_FINANCE),
            norwegian,
            null);
    j.pass(draw.between(90, 300));
    next.exits(ExitCode.COMPLETED_WITHOUT, true, null);
  }

  private Agency receiver(ExitCode code) {
    Place place = j.place();
    return switch (code) {
      case UPPER_SECONDARY, HIGHER_EDUCATION -> place.county();
      case PRIMARY_SCHOOL_FOR_ADULTS -> place.school();
      default -> j.draw().oneOf(List.of(place.refugee(), place.school(), place.county()));
    };
  }

  private static Programme programme(ExitCode code) {
    return switch (code) {
      case UPPER_SECONDARY, HIGHER_EDUCATION -> Programme.VOV;
      case PRIMARY_SCHOOL_FOR_ADULTS -> Programme.FOV;
      default -> Programme.OTHER;
    };
  }
}
