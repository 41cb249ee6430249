package no.overgang.command.participant.model.revision;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.revision.AnEntry.NO_SUCH_ENTRY;
import static no.overgang.command.participant.model.revision.AnEntry.PRACTICE;
import static no.overgang.command.participant.model.revision.AnEntry.PRACTICE_ENDS;
import static no.overgang.command.participant.model.revision.AnEntry.PURPOSE;
import static no.overgang.command.participant.model.revision.AnEntry.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.Warning;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.WaiverReason;
import no.overgang.events.participant.AgreedTask;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.TransferMeetingWaived;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CorrectEntryTest {

  private static final LocalDate LATER = PRACTICE_ENDS.plusMonths(1);
  private static final History STARTED = AnEntry.practiceStarted();
  private static final UUID ENTRY = AnEntry.last(STARTED);

  @Test
  @DisplayName(
      "R23 holds: whoever recorded it says how it is to be read, and whoever saw it is told")
  void corrects() {
    correct(STARTED, FieldsByName.of("plannedEnd", LATER))
        .then(event(AnEntry.corrected(ENTRY, AnEntry.practice(LATER), "plannedEnd"), NAV));
  }

  @Test
  @DisplayName("R23 holds: what was recorded first stays readable, what is read is the correction")
  void bothStayReadable() {
    History after = STARTED.and(REFUGEE_SERVICE, AnEntry.corrected(ENTRY, AnEntry.practice(LATER)));
    assertThat(after.state().past().find(ENTRY)).map(Fact::event).contains(AnEntry.practice());
    assertThat(after.state().practices().running(PRACTICE))
        .map(practice -> practice.plannedEnd())
        .contains(LATER);
  }

  @Test
  @DisplayName(
      "Several fields at once, an optional one emptied; those that are the same do not count")
  void severalFields() {
    PracticeStarted before = AnEntry.practice();
    var supported = with(before, "languageSupportBy", new Protected("Nora"));
    History history = AnEntry.told(aParticipant(), REFUGEE_SERVICE, supported);
    PracticeStarted after = with(before, "plannedEnd", LATER);
    correct(
            history,
            AnEntry.last(history),
            FieldsByName.of("languageSupportBy", null)
                .and("plannedEnd", LATER)
                .and("purpose", PURPOSE)
                .and("hoursPerWeek", new BigDecimal("30.0")))
        .then(
            event(
                AnEntry.corrected(
                    AnEntry.last(history),
                    with(after, "hoursPerWeek", new BigDecimal("30.0")),
                    "plannedEnd",
                    "languageSupportBy")));
  }

  @Test
  @DisplayName("A correction is corrected by its own id or the entry's; the latest content counts")
  void correctsACorrection() {
    History once =
        STARTED.and(
            REFUGEE_SERVICE, AnEntry.corrected(ENTRY, AnEntry.practice(LATER), "plannedEnd"));
    PracticeStarted both = with(AnEntry.practice(LATER), "purpose", REASON);
    for (UUID id : List.of(ENTRY, AnEntry.last(once))) {
      correct(once, id, FieldsByName.of("purpose", REASON))
          .then(event(AnEntry.corrected(ENTRY, both, "purpose"), NAV));
    }
  }

  @Test
  @DisplayName("R20 breaks: what the rules would have warned of is warned of, and only that")
  void warnsOfTheEntryAsItIsRead() {
    PracticeStarted full = with(AnEntry.practice(), "hoursPerWeek", new BigDecimal("38"));
    correct(STARTED, FieldsByName.of("hoursPerWeek", new BigDecimal("38")))
        .then(
            event(AnEntry.corrected(ENTRY, full, "hoursPerWeek"), NAV)
                .with(
                    List.of(
                        new Warning(
                            "R20",
                            "Planned hours come to more than the 37.5 of a full week with what runs already"))));
    History tooMuch = AnEntry.told(aParticipant(), REFUGEE_SERVICE, full, NAV);
    correct(tooMuch, AnEntry.last(tooMuch), FieldsByName.of("hoursPerWeek", new BigDecimal("30")))
        .then(
            event(
                AnEntry.corrected(AnEntry.last(tooMuch), AnEntry.practice(), "hoursPerWeek"), NAV));
  }

  @Test
  @DisplayName("R17 breaks: the reason for the correction answers for a rule that asks for one")
  void reasonOfTheCorrectionAnswers() {
    History started = AnEntry.told(aParticipant(), REFUGEE_SERVICE, AnEntry.programme());
    LocalDate tooLate = AnEntry.programme().startedOn().plusYears(5);
    assertThat(
            correct(started, AnEntry.last(started), FieldsByName.of("plannedEnd", tooLate))
                .decision())
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            accepted ->
                assertThat(accepted.events().getFirst().warnings())
                    .extracting(Warning::rule, Warning::overrideReason)
                    .containsExactly(tuple("R17", REASON)));
  }

  @Test
  @DisplayName("A correction may restore what was recorded first")
  void correctsBack() {
    History once =
        STARTED.and(
            REFUGEE_SERVICE, AnEntry.corrected(ENTRY, AnEntry.practice(LATER), "plannedEnd"));
    correct(once, FieldsByName.of("plannedEnd", PRACTICE_ENDS))
        .then(event(AnEntry.corrected(ENTRY, AnEntry.practice(), "plannedEnd"), NAV));
  }

  @Test
  @DisplayName("Also after the follow-up is closed, the closing itself included")
  void afterClosing() {
    var closing = new FollowUpClosed(FollowUpOutcome.MOVED, TODAY, null);
    History closed = STARTED.and(REFUGEE_SERVICE, closing);
    given(closed)
        .whenAsked(
            REFUGEE_SERVICE, new CorrectEntry(ENTRY, FieldsByName.of("plannedEnd", LATER), REASON))
        .then(event(AnEntry.corrected(ENTRY, AnEntry.practice(LATER), "plannedEnd"), NAV));
    correct(closed, AnEntry.last(closed), FieldsByName.of("outcome", FollowUpOutcome.PAID_WORK))
        .then(
            event(
                AnEntry.corrected(
                    AnEntry.last(closed),
                    new FollowUpClosed(FollowUpOutcome.PAID_WORK, TODAY, null),
                    "outcome")));
  }

  @Test
  @DisplayName("R23 breaks: another agency than the one that recorded it, be it told")
  void anotherAgency() {
    given(STARTED)
        .when(NAV, new CorrectEntry(ENTRY, FieldsByName.of("plannedEnd", LATER), REASON))
        .thenRefused(RevisionRefusal.RECORDED_BY_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("R23 breaks: a step of a process")
  void aStep() {
    History history =
        aParticipant()
            .and(REFUGEE_SERVICE, new TransferMeetingWaived(PRACTICE, WaiverReason.URGENT, REASON));
    correct(history, AnEntry.last(history), FieldsByName.of("approvedBy", PURPOSE))
        .thenRefused(CorrectEntry.Refused.NOT_CORRECTABLE, Because.of(Rule.R23));
    correct(history, AnEntry.at(history, 1), FieldsByName.of("from", TODAY))
        .thenRefused(CorrectEntry.Refused.NOT_CORRECTABLE, Because.of(Rule.R23));
  }

  @Test
  @DisplayName("R23 breaks: an entry that was taken back, or its retraction")
  void takenBack() {
    History gone = STARTED.and(REFUGEE_SERVICE, AnEntry.retracted(ENTRY, AnEntry.practice()));
    for (UUID id : List.of(ENTRY, AnEntry.last(gone))) {
      correct(gone, id, FieldsByName.of("plannedEnd", LATER))
          .thenRefused(RevisionRefusal.ALREADY_RETRACTED, Because.of(Rule.R23));
    }
  }

  @Test
  @DisplayName("Refused: an entry that is not there")
  void unknown() {
    correct(STARTED, NO_SUCH_ENTRY, FieldsByName.of("plannedEnd", LATER))
        .thenRefused(RevisionRefusal.UNKNOWN_ENTRY.at("/corrects"), Because.of("/corrects"));
  }

  @Test
  @DisplayName("Refused: no field, or none that is not so already")
  void nothing() {
    correct(STARTED, new FieldsByName(Map.of()))
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/fields"), Because.of("/fields"));
    correct(STARTED, FieldsByName.of("plannedEnd", PRACTICE_ENDS).and("languageSupportBy", null))
        .thenRefused(CorrectEntry.Refused.CHANGES_NOTHING, Because.of("/fields"));
  }

  @Test
  @DisplayName("Malformed: fields the entry has not, required ones emptied; each is pointed at")
  void unfitNames() {
    correct(
            STARTED,
            FieldsByName.of("plannedEnd", null).and("shoeSize", 43).and("purpose", PURPOSE))
        .thenRefused(
            new Refusal.Malformed(
                List.of(
                    new Refusal.Fault("/fields/plannedEnd", "is required"),
                    new Refusal.Fault("/fields/shoeSize", "is not a field of this entry"))),
            new Because(Refusal.Kind.MALFORMED, null, "/fields/plannedEnd"));
  }

  @Test
  @DisplayName("Malformed: a value of another type, as whoever reads the fields says")
  void unfitValue() {
    correct(STARTED, FieldsByName.of("plannedEnd", "i juni"))
        .thenRefused(
            new Refusal.Malformed(List.of(new Refusal.Fault("/fields/plannedEnd", "does not fit"))),
            new Because(Refusal.Kind.MALFORMED, null, "/fields/plannedEnd"));
  }

  @Test
  @DisplayName("Refused: ids and agencies, wherever they stand in a field, and a plan's version")
  void fieldsThatStay() {
    correct(STARTED, FieldsByName.of("practiceId", NO_SUCH_ENTRY).and("plannedEnd", LATER))
        .thenRefused(stays("practiceId"), Because.of("/fields/practiceId"));
    correct(STARTED, FieldsByName.of("followUpBy", NAV))
        .thenRefused(stays("followUpBy"), Because.of("/fields/followUpBy"));

    var task = new AgreedTask(ADULT_EDUCATION, REASON, LATER);
    var plan = new PlanAgreed(PRACTICE, 1, List.of(REASON), List.of(task), true);
    History planned = aParticipant().and(REFUGEE_SERVICE, plan);
    correct(
            planned,
            AnEntry.last(planned),
            FieldsByName.of("tasks", List.of(new AgreedTask(COUNTY, REASON, LATER))))
        .thenRefused(stays("tasks"), Because.of("/fields/tasks"));
    correct(planned, AnEntry.last(planned), FieldsByName.of("planVersion", 2))
        .thenRefused(stays("planVersion"), Because.of("/fields/planVersion"));

    var reworded = List.of(new AgreedTask(ADULT_EDUCATION, PURPOSE, LATER));
    correct(planned, AnEntry.last(planned), FieldsByName.of("tasks", reworded))
        .then(
            event(
                AnEntry.corrected(
                    AnEntry.last(planned),
                    new PlanAgreed(PRACTICE, 1, List.of(REASON), reworded, true),
                    "tasks")));
  }

  @Test
  @DisplayName("R07: the manifest is another once an entry it is taken from was corrected")
  void manifestFollows() {
    var level =
        new LanguageLevelRecorded(
            LanguageSkill.READING, LanguageLevel.A2, LevelSource.TEST, REGISTERED_ON);
    History history = aParticipant().and(REFUGEE_SERVICE, level);
    UUID id = AnEntry.last(history);
    History corrected =
        history.and(
            REFUGEE_SERVICE,
            AnEntry.corrected(id, with(level, "level", LanguageLevel.B1), "level"));
    assertThat(corrected.manifestSeenBy(NAV)).isNotEqualTo(history.manifestSeenBy(NAV));
    History retracted = history.and(REFUGEE_SERVICE, AnEntry.retracted(id, level));
    assertThat(retracted.manifestSeenBy(NAV)).isEqualTo(aParticipant().manifestSeenBy(NAV));
  }

  @Test
  @DisplayName(
      "Listed for whoever recorded it: facts that count, by the id they were recorded with")
  void listed() {
    History history =
        STARTED.and(
            REFUGEE_SERVICE, AnEntry.corrected(ENTRY, AnEntry.practice(LATER), "plannedEnd"));
    assertThat(CorrectEntry.available(history.state(), REFUGEE_SERVICE).targets())
        .containsExactly(AnEntry.at(history, 0), AnEntry.at(history, 2), ENTRY);
    assertThat(CorrectEntry.available(history.state(), NAV).open()).isFalse();
    assertThat(RetractEntry.available(history.state(), REFUGEE_SERVICE).targets())
        .containsExactly(AnEntry.at(history, 2), ENTRY);
  }

  private static Refusal stays(String field) {
    return CorrectEntry.Refused.FIELD_STAYS.at("/fields/" + field);
  }

  private static <E extends ParticipantEvent> E with(E event, String field, Object value) {
    @SuppressWarnings("unchecked")
    E changed = (E) ((EntryFields.Corrected) FieldsByName.of(field, value).into(event)).entry();
    return changed;
  }

  private static Scenario.Then correct(History history, FieldsByName fields) {
    return correct(history, ENTRY, fields);
  }

  private static Scenario.Then correct(History history, UUID entry, FieldsByName fields) {
    return given(history).when(REFUGEE_SERVICE, new CorrectEntry(entry, fields, REASON));
  }
}
