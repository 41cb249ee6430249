package no.overgang.standalone.simulate.story;

import static no.overgang.standalone.simulate.story.Slips.slip;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.practice.ContinuePractice;
import no.overgang.command.participant.model.practice.DocumentPractice;
import no.overgang.command.participant.model.practice.EndPractice;
import no.overgang.command.participant.model.practice.ExtendPractice;
import no.overgang.command.participant.model.practice.PracticeRefusal;
import no.overgang.command.participant.model.practice.StartPractice;
import no.overgang.events.Agency;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;
import no.overgang.standalone.simulate.world.Texts;

/** What people get wrong about practice places. */
final class PracticeSlips {

  private PracticeSlips() {}

  static void beforeBeginning(PracticePlace p, PracticeKind kind) {
    Journey j = p.j();
    Slips.oneOf(
        j,
        slip(
            CommonRefusal.DATES_OUT_OF_ORDER,
            p.startedBy(),
            () -> form(p, p.id(), kind, "15", -10)),
        slip(
            StartPractice.Refused.HOURS_OUT_OF_RANGE,
            p.startedBy(),
            () -> form(p, p.id(), kind, "0", 60)));
  }

  static void whileRunning(PracticePlace p, PracticeKind kind) {
    Journey j = p.j();
    Slips.oneOf(
        j,
        slip(CommonRefusal.ID_IN_USE, p.startedBy(), () -> form(p, p.id(), kind, "15", 60)),
        slip(
            CommonRefusal.UNKNOWN_PRACTICE,
            p.startedBy(),
            () -> new EndPractice(j.id(), j.day(), PracticeOutcome.TRAINING, null)));
    Slips.ifWrong(
        j,
        Figures.SLIP / 2,
        slip(
            PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY,
            j.place().school(),
            () -> new ExtendPractice(p.id(), j.day().plusDays(900), null)));
  }

  static void beforeDocumenting(PracticePlace p, Agency by) {
    Slips.oneOf(
        p.j(),
        Figures.SLIP / 2,
        slip(CommonRefusal.NOTHING_NAMED, by, () -> new DocumentPractice(p.id(), List.of(), null)));
  }

  static void beforeProlonging(PracticePlace p, Agency by, LocalDate plannedEnd) {
    Slips.oneOf(
        p.j(),
        2 * Figures.SLIP,
        slip(
            ExtendPractice.Refused.NOT_LATER,
            by,
            () ->
                new ExtendPractice(
                    p.id(), plannedEnd.minusDays(7), Phrases.PROLONGED.by(p.j().draw()))));
  }

  static void onceEnded(PracticePlace p, Agency by, EndPractice end) {
    Slips.oneOf(
        p.j(),
        2 * Figures.SLIP,
        slip(PracticeRefusal.ALREADY_ENDED, by, () -> end),
        slip(
            ContinuePractice.Refused.WOULD_BREAK,
            by,
            () -> new ContinuePractice(p.id(), p.j().place().nav().id(), null)));
  }

  static void onceContinued(PracticePlace p, Agency by, Agency next) {
    Slips.oneOf(
        p.j(),
        4 * Figures.SLIP,
        slip(
            ContinuePractice.Refused.ALREADY_FOLLOWED_UP_BY_IT,
            by,
            () -> new ContinuePractice(p.id(), next.id(), null)));
  }

  private static StartPractice form(
      PracticePlace p, UUID id, PracticeKind kind, String hours, int days) {
    Journey j = p.j();
    return new StartPractice(
        id,
        kind,
        Texts.employer(j.draw()),
        null,
        null,
        Texts.practicePurpose(j.draw()),
        new BigDecimal(hours),
        j.day(),
        j.day().plusDays(days),
        null,
        null);
  }
}
