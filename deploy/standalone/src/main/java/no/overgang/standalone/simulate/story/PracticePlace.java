package no.overgang.standalone.simulate.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.attendance.RecordAbsence;
import no.overgang.command.participant.model.attendance.RecordEmployerFeedback;
import no.overgang.command.participant.model.practice.ContinuePractice;
import no.overgang.command.participant.model.practice.DocumentPractice;
import no.overgang.command.participant.model.practice.EndPractice;
import no.overgang.command.participant.model.practice.ExtendPractice;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.command.participant.model.practice.StartPractice;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.CompetenceGrade;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.participant.Competence;
import no.overgang.events.participant.Employer;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: a practice place at an employer. */
record PracticePlace(Journey j, UUID id, Agency startedBy) {

  private static final List<String> HOURS = List.of("7.5", "15", "22.5", "30");

  /** One begins today, planned for so many days. */
  static PracticePlace begins(Journey j, Agency followUpBy, PracticeKind kind, int days) {
    Draw draw = j.draw();
    var practice = new PracticePlace(j, j.id(), followUpBy);
    PracticeSlips.beforeBeginning(practice, kind);
    Employer employer = Texts.employer(draw);
    Protected inFact = draw.chance(0.4) ? Texts.staff(draw) : null;
    Protected purpose = Texts.practicePurpose(draw);
    BigDecimal hours = new BigDecimal(draw.oneOf(HOURS));
    Protected support = draw.chance(0.3) ? Texts.staff(draw) : null;
    j.insists(
        followUpBy,
        reason ->
            new StartPractice(
                practice.id(),
                kind,
                employer,
                null,
                inFact,
                purpose,
                hours,
                j.day(),
                j.day().plusDays(days),
                support,
                reason),
        Phrases.UNDER_THE_LEVEL.by(draw));
    PracticeSlips.whileRunning(practice, kind);
    if (draw.chance(0.4)) {
      j.in(days / 2, () -> practice.documented(followUpBy, "Underveis"));
    }
    if (draw.chance(Figures.ABSENCE)) {
      j.in(Math.max(3, days / 3), () -> practice.absence(followUpBy));
    }
    if (draw.chance(Figures.EMPLOYER_ASKED)) {
      j.in(Math.max(4, days / 2 + 3), () -> practice.employerSays(followUpBy));
    }
    return practice;
  }

  /** A language practice from beginning to end beside the main line. */
  static void runsItsCourse(Journey j, Agency followUpBy, PracticeKind kind) {
    Draw draw = j.draw();
    int days = draw.between(45, 120);
    PracticePlace practice = begins(j, followUpBy, kind, days);
    boolean prolonged = draw.chance(Figures.PRACTICE_PROLONGED);
    if (prolonged) {
      j.in(days - 10, () -> practice.prolonged(followUpBy, 40));
    }
    j.in(
        prolonged ? days + 40 : days,
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

  /** Whether it has begun and not ended. */
  boolean runs() {
    return j.state().practices().running(id).isPresent();
  }

  /** What was learnt is written down. */
  void documented(Agency by, String when) {
    Draw draw = j.draw();
    if (j.state().practices().find(id).isEmpty()) {
      return;
    }
    var competences = new ArrayList<Competence>();
    for (String name : Texts.competences()) {
      if (draw.chance(0.3)) {
        competences.add(new Competence(name, draw.oneOf(List.of(CompetenceGrade.values()))));
      }
    }
    PracticeSlips.beforeDocumenting(this, by);
    j.does(
        by,
        new DocumentPractice(
            id, competences, new Protected(when + ": " + Texts.practiceTasks(draw).text())));
  }

  /** The participant stays away for some days. */
  void absence(Agency by) {
    Draw draw = j.draw();
    if (!runs()) {
      return;
    }
    int days = draw.between(1, 8);
    j.does(
        by,
        new RecordAbsence(
            id,
            null,
            j.day(),
            j.day().plusDays(days - 1),
            draw.chance(0.4) ? new BigDecimal(days).multiply(new BigDecimal("6")) : null,
            draw.chance(0.7),
            draw.chance(0.6) ? Phrases.ABSENCE.by(draw) : null));
  }

  /** The employer says how it goes. */
  void employerSays(Agency by) {
    Draw draw = j.draw();
    if (runs()) {
      j.does(
          by,
          new RecordEmployerFeedback(
              id, null, Phrases.FEEDBACK.by(draw), draw.chance(0.6) ? draw.chance(0.4) : null));
    }
  }

  /** It goes on longer than was agreed. */
  void prolonged(Agency by, int days) {
    Practices.Running running = j.state().practices().running(id).orElse(null);
    if (running != null) {
      PracticeSlips.beforeProlonging(this, by, running.plannedEnd());
      LocalDate newEnd = running.plannedEnd().plusDays(days);
      j.does(by, new ExtendPractice(id, newEnd, Phrases.PROLONGED.by(j.draw())));
    }
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
    if (undocumented) {
      documentationIsAskedFor(by);
    }
    PracticeSlips.onceEnded(this, by, end);
  }

  /** The rule's task is done by the act, or by saying how else; or it stays. */
  private void documentationIsAskedFor(Agency by) {
    Draw draw = j.draw();
    if (draw.chance(0.6)) {
      j.in(draw.between(5, 40), () -> documented(by, "Ettersendt"));
    } else if (draw.chance(0.5)) {
      j.in(draw.between(3, 20), () -> Tasks.ofARule(j, id));
    }
  }

  /** Another agency follows the same practice up from today, outside any transfer. */
  void continuesUnder(Agency by, Agency next) {
    j.does(by, new ContinuePractice(id, next.id(), null));
    PracticeSlips.onceContinued(this, by, next);
  }

  /** Somebody tries to cut it off although the meeting marked it to continue. */
  void cutOff(Agency by) {
    j.errs(
        EndPractice.Refused.MARKED_TO_CONTINUE,
        by,
        new EndPractice(
            id, j.day(), PracticeOutcome.NONE, new Protected("Programmet er avsluttet.")));
  }
}
