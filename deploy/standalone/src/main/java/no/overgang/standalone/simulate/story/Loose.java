package no.overgang.standalone.simulate.story;

import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.measure.EndMeasure;
import no.overgang.command.participant.model.practice.EndPractice;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.command.participant.model.programme.ExitProgramme;
import no.overgang.command.participant.model.programme.Programmes;
import no.overgang.command.participant.model.registration.CloseFollowUp;
import no.overgang.command.participant.model.registration.StillOpen;
import no.overgang.events.Agency;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;

/** What the hub asks to be ended before the follow-up is closed, so that no loop is left open. */
final class Loose {

  private Loose() {}

  /** The responsible agency ends what still goes on; it may have to be told first. */
  static void endsAreTied(Journey j, Agency by) {
    Slips.ifWrong(
        j,
        4 * Figures.SLIP,
        Slips.slip(
            new StillOpen(List.of()),
            by,
            () -> new CloseFollowUp(FollowUpOutcome.OTHER, j.day(), null)));
    for (UUID id : j.state().measures().where(measure -> measure.endedOn().isEmpty())) {
      j.does(by, new EndMeasure(id, j.day(), MeasureOutcome.MOVED_ON, null));
    }
    for (UUID id : j.state().practices().where(Practices.Running.class::isInstance)) {
      j.does(by, new EndPractice(id, j.day(), PracticeOutcome.NONE, null));
    }
    for (UUID id : j.state().programmes().where(Programmes.Ongoing.class::isInstance)) {
      j.does(by, new ExitProgramme(id, ExitCode.OTHER, false, j.day(), null, null));
    }
  }
}
