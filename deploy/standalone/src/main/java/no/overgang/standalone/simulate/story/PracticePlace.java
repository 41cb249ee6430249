package no.overgang.standalone.simulate.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.practice.ContinuePractice;
import no.overgang.command.participant.model.practice.DocumentPractice;
import no.overgang.command.participant.model.practice.EndPractice;
import no.overgang.command.participant.model.practice.StartPractice;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.CompetenceGrade;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.participant.Competence;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: a practice place at an employer. */
record PracticePlace(Journey j, UUID id, Agency startedBy) {

  /** One begins today, planned for so many days. */
  static PracticePlace begins(Journey j, Agency followUpBy, PracticeKind kind, int days) {
    Draw draw = j.draw();
    UUID id = j.id();
    if (Slips.happens(j)) {
      j.errs("refused-422", followUpBy, command(j, id, kind, -10));
    }
    j.does(followUpBy, command(j, id, kind, days));
    if (draw.chance(0.4)) {
      j.in(
          days / 2, () -> new PracticePlace(j, id, followUpBy).documented(followUpBy, "Underveis"));
    }
    return new PracticePlace(j, id, followUpBy);
  }

  /** A language practice from beginning to end beside the main line. */
  static void runsItsCourse(Journey j, Agency followUpBy, PracticeKind kind) {
    Draw draw = j.draw();
    int days = draw.between(45, 120);
    PracticePlace practice = begins(j, followUpBy, kind, days);
    j.in(
        days,
        () ->
            practice.ends(
                followUpBy,
                draw.oneOf(
                    List.of(
                        PracticeOutcome.NEW_PRACTICE,
                        PracticeOutcome.TRAINING,
                        PracticeOutcome.NONE)),
                null));
  }

  /** What was learnt is written down. */
  void documented(Agency by, String when) {
    Draw draw = j.draw();
    var competences = new ArrayList<Competence>();
    for (String name : Texts.competences()) {
      if (draw.chance(0.3)) {
        competences.add(new Competence(name, draw.oneOf(List.of(CompetenceGrade.values()))));
      }
    }
    j.does(
        by,
        new DocumentPractice(
            id, competences, new Protected(when + ": " + Texts.practiceTasks(draw).text())));
  }

  /**
   * The practice ends today. Where it ends undocumented, the documentation follows weeks later or
   * never.
   */
  void ends(Agency by, PracticeOutcome outcome, @Nullable Protected reason) {
    Draw draw = j.draw();
    boolean undocumented = draw.chance(Figures.UNDOCUMENTED_AT_END);
    if (!undocumented) {
      documented(by, "Sluttattest");
    }
    EndPractice end = new EndPractice(id, j.day(), outcome, reason);
    j.does(by, end);
    if (undocumented && draw.chance(0.6)) {
      j.in(draw.between(5, 40), () -> documented(by, "Ettersendt"));
    }
    if (Slips.happens(j)) {
      j.errs("refused-409", by, end);
    }
    if (Slips.happens(j)) {
      j.errs("refused-r08", by, new ContinuePractice(id, j.place().nav().id(), null));
    }
  }

  /** Another agency follows the same practice up from today, outside any transfer. */
  void continuesUnder(Agency by, Agency next) {
    j.does(by, new ContinuePractice(id, next.id(), null));
  }

  /** Somebody tries to cut it off although the meeting marked it to continue. */
  void cutOff(Agency by) {
    j.errs(
        "refused-r08",
        by,
        new EndPractice(
            id, j.day(), PracticeOutcome.NONE, new Protected("Programmet er avsluttet.")));
  }

  private static StartPractice command(Journey j, UUID id, PracticeKind kind, int days) {
    Draw draw = j.draw();
    return new StartPractice(
        id,
        kind,
        Texts.employer(draw),
        null,
        draw.chance(0.4) ? Texts.staff(draw) : null,
        Texts.practicePurpose(draw),
        new BigDecimal(draw.oneOf(List.of("7.5", "15", "22.5", "30"))),
        j.day(),
        j.day().plusDays(days),
        draw.chance(0.3) ? Texts.staff(draw) : null,
        kind == PracticeKind.WORK_PRACTICE
            ? new Protected("Kollegaene gir norskstøtte på plassen.")
            : null);
  }
}
