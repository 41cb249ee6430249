package no.overgang.standalone.simulate.story;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.dropout.RegisterDropout;
import no.overgang.command.participant.model.programme.Programmes;
import no.overgang.command.participant.model.revision.CorrectEntry;
import no.overgang.command.participant.model.revision.RetractEntry;
import no.overgang.events.Agency;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.standalone.simulate.journey.CorrectedFields;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;

/** Chapter: entries that were wrong are corrected or taken back (domain 4.10). */
final class Entries {

  private Entries() {}

  /** Somebody finds something wrong, some weeks or months later. */
  static void wrong(Journey j) {
    Draw draw = j.draw();
    if (draw.chance(Figures.ENTRY_CORRECTED)) {
      j.in(draw.between(30, 300), () -> birthYear(j));
    }
    if (draw.chance(Figures.ENTRY_CORRECTED)) {
      j.in(draw.between(90, 400), () -> level(j));
    }
    if (draw.chance(Figures.ENTRY_CORRECTED)) {
      j.in(draw.between(120, 500), () -> hours(j));
    }
    if (draw.chance(Figures.ENTRY_RETRACTED)) {
      j.in(draw.between(60, 300), () -> levelTakenBack(j));
    }
    if (draw.chance(Figures.WRONG_PARTICIPANT)) {
      j.in(draw.between(40, 300), () -> wrongParticipant(j));
    }
  }

  /** The latest entry of a kind that an agency made and nobody has revised, if there is one. */
  static Optional<Fact> latest(Journey j, Agency by, Class<? extends ParticipantEvent> kind) {
    List<Fact> facts = j.state().past().facts();
    List<UUID> revised =
        facts.stream()
            .map(Fact::event)
            .filter(RevisionEvent.class::isInstance)
            .map(event -> ((RevisionEvent) event).revised())
            .toList();
    return facts.reversed().stream()
        .filter(fact -> fact.agency().equals(by.id()) && kind.isInstance(fact.event()))
        .filter(fact -> !revised.contains(fact.eventId()))
        .findFirst();
  }

  private static void birthYear(Journey j) {
    Agency refugee = j.place().refugee();
    latest(j, refugee, ParticipantRegistered.class)
        .ifPresent(
            fact -> {
              int year = ((ParticipantRegistered) fact.event()).birthYear();
              EntrySlips.onRegistration(j, refugee, fact, year);
              corrected(j, refugee, fact, CorrectedFields.of("birthYear", year - 1));
            });
  }

  private static void level(Journey j) {
    Agency school = j.place().school();
    latest(j, school, LanguageLevelRecorded.class)
        .ifPresent(
            fact -> {
              LanguageLevel level = ((LanguageLevelRecorded) fact.event()).level();
              EntrySlips.onLevel(j, school, fact, level);
              corrected(
                  j,
                  school,
                  fact,
                  CorrectedFields.of(
                      "level", level == LanguageLevel.A2 ? LanguageLevel.A1 : LanguageLevel.A2));
            });
  }

  private static void hours(Journey j) {
    Agency refugee = j.place().refugee();
    latest(j, refugee, PracticeStarted.class)
        .ifPresent(
            fact -> {
              EntrySlips.onPractice(j, refugee, fact);
              corrected(
                  j, refugee, fact, CorrectedFields.of("hoursPerWeek", new BigDecimal("17.5")));
            });
  }

  private static void levelTakenBack(Journey j) {
    Agency school = j.place().school();
    latest(j, school, LanguageLevelRecorded.class).ifPresent(fact -> takenBack(j, school, fact));
  }

  /** The school tells of a dropout under the wrong name, and takes it back with what it opened. */
  private static void wrongParticipant(Journey j) {
    Agency school = j.place().school();
    j.state().programmes().where(Programmes.Ongoing.class::isInstance).stream()
        .findFirst()
        .ifPresent(
            programme -> {
              j.does(
                  school,
                  new RegisterDropout(
                      j.id(),
                      new DropoutFrom(programme, null, null, null),
                      j.day().minusDays(3),
                      DropoutRoute.NO_SHOW,
                      DropoutReason.NOT_STATED,
                      List.of(),
                      null,
                      null));
              latest(j, school, DropoutRegistered.class)
                  .ifPresent(fact -> takenBack(j, school, fact));
            });
  }

  private static void corrected(Journey j, Agency by, Fact fact, CorrectedFields fields) {
    j.does(by, new CorrectEntry(fact.eventId(), fields, Phrases.WRONGLY_ENTERED.by(j.draw())));
  }

  private static void takenBack(Journey j, Agency by, Fact fact) {
    var back = new RetractEntry(fact.eventId(), Phrases.WRONGLY_ENTERED.by(j.draw()));
    EntrySlips.beforeTakingBack(j, by);
    j.does(by, back);
    EntrySlips.onceTakenBack(j, by, back);
  }
}
