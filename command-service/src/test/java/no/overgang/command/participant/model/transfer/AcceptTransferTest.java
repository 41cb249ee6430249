package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.OTHER_NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.transfer.ATransfer.EVERYBODY;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_TRANSFER;
import static no.overgang.command.participant.model.transfer.ATransfer.PLANNED_ON;
import static no.overgang.command.participant.model.transfer.ATransfer.REASON;
import static no.overgang.command.participant.model.transfer.ATransfer.RECEIVERS_ADVISER;
import static no.overgang.command.participant.model.transfer.ATransfer.SENDERS_ADVISER;
import static no.overgang.command.participant.model.transfer.ATransfer.THE_PARTICIPANT;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.TopicStatus;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferMeetingHeld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptTransferTest {

  private static final Protected NILS = new Protected("Nils, veileder");
  private static final LocalDate FROM = PLANNED_ON;
  private static final UUID KITCHEN = new UUID(0x94A, 1);
  private static final UUID STORE = new UUID(0x94A, 2);
  private static final UUID SCHOOL = new UUID(0x94A, 3);
  private static final UUID LATER_MEETING = new UUID(0x3EE, 2);

  @Test
  @DisplayName(
      "R05 holds: after a full meeting; R01 holds: the receiver is responsible from its day; R11 holds: it has a contact person")
  void afterAFullMeeting() {
    accept(ATransfer.met()).then(accepted(ATransfer.met()));
  }

  @Test
  @DisplayName("R05 holds: everybody has met though not all at the last meeting")
  void fullMeetingBefore() {
    History history =
        ATransfer.met()
            .and(
                NAV,
                new TransferMeetingHeld(
                    TRANSFER,
                    LATER_MEETING,
                    List.of(THE_PARTICIPANT),
                    ATransfer.agenda(TopicStatus.COVERED),
                    null,
                    List.of(),
                    List.of(),
                    List.of()));
    accept(history).then(accepted(history));
  }

  @Test
  @DisplayName("R05 holds: the meeting is waived for a coded reason")
  void afterAWaiver() {
    accept(ATransfer.waived()).then(accepted(ATransfer.waived()));
  }

  @Test
  @DisplayName("R05 breaks: no meeting, or one that was only called")
  void noMeeting() {
    for (History history : List.of(ATransfer.requested(), ATransfer.meetingCalled())) {
      accept(history).thenRefused(AcceptTransfer.Refused.NO_TRANSFER_MEETING, Because.of(Rule.R05));
    }
  }

  @Test
  @DisplayName("R05 breaks: the participant was not there")
  void withoutTheParticipant() {
    accept(metBy(SENDERS_ADVISER, RECEIVERS_ADVISER))
        .thenRefused(AcceptTransfer.Refused.NO_TRANSFER_MEETING, Because.of(Rule.R05));
  }

  @Test
  @DisplayName(
      "R05 breaks: the sender's adviser was not there; a teacher of the sender is not enough")
  void withoutTheSender() {
    accept(
            metBy(
                THE_PARTICIPANT,
                RECEIVERS_ADVISER,
                new Attendee(AttendeeRole.TEACHER, REFUGEE_SERVICE, null)))
        .thenRefused(AcceptTransfer.Refused.NO_TRANSFER_MEETING, Because.of(Rule.R05));
  }

  @Test
  @DisplayName(
      "R05 breaks: the receiver's adviser was not there; one of another NAV office is not enough")
  void withoutTheReceiver() {
    accept(
            metBy(
                THE_PARTICIPANT,
                SENDERS_ADVISER,
                new Attendee(AttendeeRole.ADVISER, OTHER_NAV, null),
                new Attendee(AttendeeRole.ADVISER, null, null)))
        .thenRefused(AcceptTransfer.Refused.NO_TRANSFER_MEETING, Because.of(Rule.R05));
  }

  @Test
  @DisplayName("R05 breaks: two meetings that each lack somebody do not make one")
  void twoHalves() {
    History history =
        metBy(THE_PARTICIPANT, SENDERS_ADVISER)
            .and(
                NAV,
                new TransferMeetingHeld(
                    TRANSFER,
                    LATER_MEETING,
                    List.of(THE_PARTICIPANT, RECEIVERS_ADVISER),
                    ATransfer.agenda(TopicStatus.COVERED),
                    null,
                    List.of(),
                    List.of(),
                    List.of()));
    accept(history).thenRefused(AcceptTransfer.Refused.NO_TRANSFER_MEETING, Because.of(Rule.R05));
  }

  @Test
  @DisplayName("R07 breaks: the manifest has changed since it was seen")
  void manifestChanged() {
    String seen = ATransfer.met().manifestSeenBy(NAV);
    given(
            ATransfer.met()
                .and(
                    ADULT_EDUCATION,
                    new LanguageLevelRecorded(
                        LanguageSkill.READING, LanguageLevel.B1, LevelSource.TEST, TODAY)))
        .when(NAV, new AcceptTransfer(TRANSFER, NILS, FROM, seen))
        .thenRefused(AcceptTransfer.Refused.MANIFEST_CHANGED, Because.of(Rule.R07));
  }

  @Test
  @DisplayName("R07 breaks: a hash that is none")
  void noHash() {
    given(ATransfer.met())
        .when(NAV, new AcceptTransfer(TRANSFER, NILS, FROM, ""))
        .thenRefused(AcceptTransfer.Refused.MANIFEST_CHANGED, Because.of(Rule.R07));
  }

  @Test
  @DisplayName("R07 breaks: the manifest somebody else may see")
  void manifestOfTheSender() {
    History history =
        ATransfer.met()
            .and(
                REFUGEE_SERVICE,
                new LanguageLevelRecorded(
                    LanguageSkill.READING, LanguageLevel.B1, LevelSource.TEST, TODAY));
    given(history)
        .when(
            NAV, new AcceptTransfer(TRANSFER, NILS, FROM, history.manifestSeenBy(REFUGEE_SERVICE)))
        .thenRefused(AcceptTransfer.Refused.MANIFEST_CHANGED, Because.of(Rule.R07));
  }

  @Test
  @DisplayName("R07 holds: the meeting itself, and an answer to it, change nothing in the manifest")
  void meetingChangesNothing() {
    String seen = ATransfer.requested().manifestSeenBy(NAV);
    assertThat(ATransfer.met().manifestSeenBy(NAV)).isEqualTo(seen);
    given(ATransfer.met())
        .when(NAV, new AcceptTransfer(TRANSFER, NILS, FROM, seen))
        .then(accepted(ATransfer.met()));
  }

  @Test
  @DisplayName("R01 breaks: responsible before the agency that hands over was")
  void tooEarly() {
    given(ATransfer.met())
        .when(NAV, acceptFrom(ATransfer.met(), REGISTERED_ON.minusDays(1)))
        .thenRefused(
            AcceptTransfer.Refused.BEFORE_THE_PRESENT_RESPONSIBLE,
            new Because(Refusal.Kind.CONFLICT, Rule.R01, "/responsibleFrom"));
  }

  @Test
  @DisplayName("R01 holds: responsible from the very day the other was")
  void theSameDay() {
    given(ATransfer.met())
        .when(NAV, acceptFrom(ATransfer.met(), REGISTERED_ON))
        .then(accepted(ATransfer.met(), REGISTERED_ON));
  }

  @Test
  @DisplayName("R08 breaks: a practice marked to continue ends before the receiver is responsible")
  void practiceWouldBreak() {
    accept(continuing(started(KITCHEN, REFUGEE_SERVICE, FROM.minusDays(1))))
        .thenRefused(AcceptTransfer.Refused.PRACTICE_WOULD_BREAK, Because.of(Rule.R08));
  }

  @Test
  @DisplayName("R08 holds: it goes on under the receiver, and whoever followed it up is told")
  void practiceContinues() {
    History history = continuing(started(KITCHEN, COUNTY, FROM));
    accept(history)
        .then(
            plus(
                accepted(history),
                event(new PracticeContinued(KITCHEN, NAV, TRANSFER), REFUGEE_SERVICE, COUNTY)));
  }

  @Test
  @DisplayName(
      "R08 holds: several practices go on; one the receiver follows up already just goes on")
  void severalPractices() {
    History history =
        continuing(
            started(STORE, REFUGEE_SERVICE, FROM),
            started(SCHOOL, NAV, FROM),
            started(KITCHEN, COUNTY, FROM.plusMonths(2)));
    accept(history)
        .then(
            plus(
                accepted(history),
                event(new PracticeContinued(KITCHEN, NAV, TRANSFER), REFUGEE_SERVICE, COUNTY),
                event(new PracticeContinued(STORE, NAV, TRANSFER), REFUGEE_SERVICE)));
  }

  @Test
  @DisplayName("R08 holds: one that has ended since is not there to be broken off")
  void endedSince() {
    History history =
        continuing(
                started(KITCHEN, REFUGEE_SERVICE, FROM.minusDays(1)),
                started(STORE, REFUGEE_SERVICE, FROM))
            .and(REFUGEE_SERVICE, new PracticeEnded(KITCHEN, TODAY, PracticeOutcome.JOB, null));
    accept(history)
        .then(
            plus(
                accepted(history),
                event(new PracticeContinued(STORE, NAV, TRANSFER), REFUGEE_SERVICE)));
  }

  @Test
  @DisplayName("R08: a practice that was not marked stays where it is, and may end before")
  void notMarked() {
    History history =
        ATransfer.requestedOf(
                aParticipant()
                    .and(REFUGEE_SERVICE, started(KITCHEN, REFUGEE_SERVICE, FROM.minusDays(1))))
            .and(REFUGEE_SERVICE, ATransfer.held(EVERYBODY));
    accept(history).then(accepted(history));
  }

  @Test
  @DisplayName("R11 holds: a contact person the receiver had before is named as the predecessor")
  void predecessor() {
    var before = new Protected("Nora");
    History history =
        ATransfer.met().and(NAV, new ContactPersonAssigned(NAV, before, REGISTERED_ON, null, null));
    accept(history).then(accepted(history, FROM, before));
  }

  @Test
  @DisplayName("R11 holds: the task to name a contact person, open from before, is resolved")
  void resolvesTheTask() {
    var task = new UUID(0x7A5, 1);
    History history =
        ATransfer.met().and(NAV, new TaskRequested(task, NAV, REASON, TODAY, "R11", null));
    accept(history).then(plus(accepted(history), event(new TaskResolved(task, null))));
  }

  @Test
  @DisplayName("R02 breaks: another agency than the receiver, be it the sender")
  void onlyTheReceiver() {
    for (AgencyId other : List.of(REFUGEE_SERVICE, OTHER_NAV)) {
      given(ATransfer.met())
          .when(other, acceptFrom(ATransfer.met(), FROM))
          .thenRefused(TransferRefusal.ONLY_THE_RECEIVER_ANSWERS, Because.of(Rule.R02));
    }
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.transfer.ATransfer#ended")
  @DisplayName("R02 breaks: a transfer that is answered or withdrawn")
  void once(History history) {
    accept(history).thenRefused(TransferRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: a transfer that is not there")
  void unknown() {
    given(ATransfer.met())
        .when(NAV, new AcceptTransfer(NO_SUCH_TRANSFER, NILS, FROM, ""))
        .thenRefused(CommonRefusal.UNKNOWN_TRANSFER, Because.of("/transferId"));
  }

  private static History metBy(Attendee... attendees) {
    return ATransfer.requested().and(REFUGEE_SERVICE, ATransfer.held(List.of(attendees)));
  }

  private static History continuing(PracticeStarted... practices) {
    UUID[] marked = Arrays.stream(practices).map(PracticeStarted::practiceId).toArray(UUID[]::new);
    return ATransfer.requestedOf(aParticipant().and(REFUGEE_SERVICE, practices))
        .and(REFUGEE_SERVICE, ATransfer.held(EVERYBODY, marked));
  }

  private static PracticeStarted started(UUID id, AgencyId followUpBy, LocalDate plannedEnd) {
    return HoldTransferMeetingTest.practice(id, followUpBy, plannedEnd);
  }

  private static Scenario.Then accept(History history) {
    return given(history).when(NAV, acceptFrom(history, FROM));
  }

  private static AcceptTransfer acceptFrom(History history, LocalDate from) {
    return new AcceptTransfer(TRANSFER, NILS, from, history.manifestSeenBy(NAV));
  }

  private static Decided[] accepted(History history) {
    return accepted(history, FROM);
  }

  private static Decided[] accepted(History history, LocalDate from) {
    return accepted(history, from, null);
  }

  private static Decided[] accepted(
      History history, LocalDate from, @Nullable Protected predecessor) {
    return new Decided[] {
      event(
          new TransferAccepted(TRANSFER, NILS, from, history.manifestSeenBy(NAV)), REFUGEE_SERVICE),
      event(new ResponsibilityAssumed(NAV, from, TRANSFER), REFUGEE_SERVICE),
      event(new ContactPersonAssigned(NAV, NILS, from, predecessor, null), REFUGEE_SERVICE)
    };
  }

  private static Decided[] plus(Decided[] events, Decided... more) {
    return Stream.concat(Arrays.stream(events), Arrays.stream(more)).toArray(Decided[]::new);
  }
}
