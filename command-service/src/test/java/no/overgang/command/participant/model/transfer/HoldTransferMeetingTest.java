package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.SECOND_NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.transfer.ATransfer.EVERYBODY;
import static no.overgang.command.participant.model.transfer.ATransfer.LATER_TRANSFER;
import static no.overgang.command.participant.model.transfer.ATransfer.MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_TRANSFER;
import static no.overgang.command.participant.model.transfer.ATransfer.PLANNED_ON;
import static no.overgang.command.participant.model.transfer.ATransfer.REASON;
import static no.overgang.command.participant.model.transfer.ATransfer.RECEIVERS_ADVISER;
import static no.overgang.command.participant.model.transfer.ATransfer.THE_PARTICIPANT;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.AgendaTopic;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.TopicStatus;
import no.overgang.events.participant.AgendaItem;
import no.overgang.events.participant.AgreedTask;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TransferMeetingCancelled;
import no.overgang.events.participant.TransferMeetingHeld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HoldTransferMeetingTest {

  private static final UUID PRACTICE = new UUID(0x94A, 1);
  private static final UUID MEASURE = new UUID(0x3EA, 1);
  private static final List<AgendaItem> WHOLE = ATransfer.agenda(TopicStatus.COVERED);
  private static final AgreedTask TASK =
      new AgreedTask(COUNTY, new Protected("Søk VOV"), PLANNED_ON);

  @Test
  @DisplayName("R05 holds: participant and both advisers met; whoever was invited is told")
  void holds() {
    given(ATransfer.meetingCalled())
        .when(NAV, new Minutes().of(MEETING).toCommand())
        .then(
            event(
                new Minutes().of(MEETING).toEvent(MEETING), REFUGEE_SERVICE, NAV, ADULT_EDUCATION));
  }

  @Test
  @DisplayName("The meeting names its transfer when the caller does not")
  void transferOfTheMeeting() {
    given(ATransfer.meetingCalled())
        .when(REFUGEE_SERVICE, new Minutes().in(null).of(MEETING).toCommand())
        .then(
            event(
                new Minutes().of(MEETING).toEvent(MEETING), REFUGEE_SERVICE, NAV, ADULT_EDUCATION));
  }

  @Test
  @DisplayName("A meeting that was not called gets an id, and both parties are told")
  void notCalled() {
    given(ATransfer.requested())
        .when(NAV, new Minutes().toCommand())
        .then(event(new Minutes().toEvent(NEW_ID), REFUGEE_SERVICE, NAV));
  }

  @Test
  @DisplayName("R08: practices and measures that run are marked to continue")
  void marksWhatRuns() {
    var minutes = new Minutes().continuing(PRACTICE).continuingMeasures(MEASURE);
    History history = withPractice().and(NAV, measure(MEASURE, ADULT_EDUCATION, PLANNED_ON));
    given(history)
        .when(NAV, minutes.toCommand())
        .then(event(minutes.toEvent(NEW_ID), REFUGEE_SERVICE, NAV));
    assertThat(history.and(NAV, minutes.toEvent(NEW_ID)).state().transfers().markedToContinue())
        .containsExactlyInAnyOrder(PRACTICE, MEASURE);
  }

  @Test
  @DisplayName("What was agreed becomes tasks about the meeting, told to owner and both parties")
  void tasks() {
    var own = new AgreedTask(NAV, REASON, THAT_DAY);
    var minutes = new Minutes().of(MEETING).withTasks(TASK, own);
    given(ATransfer.meetingCalled())
        .when(NAV, minutes.toCommand())
        .then(
            event(minutes.toEvent(MEETING), REFUGEE_SERVICE, NAV, ADULT_EDUCATION),
            event(
                new TaskRequested(NEW_ID, COUNTY, TASK.what(), TASK.due(), null, MEETING),
                COUNTY,
                REFUGEE_SERVICE,
                NAV),
            event(
                new TaskRequested(SECOND_NEW_ID, NAV, REASON, THAT_DAY, null, MEETING),
                REFUGEE_SERVICE,
                NAV));
  }

  @Test
  @DisplayName("Refused: a task that was due before the meeting")
  void taskTooLate() {
    given(ATransfer.requested())
        .when(
            NAV,
            new Minutes()
                .withTasks(TASK, new AgreedTask(NAV, REASON, THAT_DAY.minusDays(1)))
                .toCommand())
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/tasks"), Because.of("/tasks"));
  }

  @Test
  @DisplayName("R24 breaks: a task for oversight, which never acts")
  void taskForOversight() {
    given(ATransfer.requested())
        .when(
            NAV, new Minutes().withTasks(new AgreedTask(OVERSIGHT, REASON, PLANNED_ON)).toCommand())
        .thenRefused(HoldTransferMeeting.Refused.TASK_FOR_OVERSIGHT, Because.of(Rule.R24));
  }

  @Test
  @DisplayName("R05: in an acceptance that fell, the parties may meet again")
  void meetAgain() {
    given(ATransfer.voided())
        .when(NAV, new Minutes().toCommand())
        .then(event(new Minutes().toEvent(NEW_ID), REFUGEE_SERVICE, NAV));
  }

  @Test
  @DisplayName("Refused: a meeting that was called off")
  void calledOff() {
    given(
            ATransfer.meetingCalled()
                .and(NAV, new TransferMeetingCancelled(TRANSFER, MEETING, REASON)))
        .when(NAV, new Minutes().of(MEETING).toCommand())
        .thenRefused(MeetingRefusal.CALLED_OFF, Because.ofTheState());
  }

  @Test
  @DisplayName(
      "A meeting without an adviser is recorded all the same; it only does not count (R05)")
  void incomplete() {
    var minutes = new Minutes().with(THE_PARTICIPANT, RECEIVERS_ADVISER);
    given(ATransfer.requested())
        .when(NAV, minutes.toCommand())
        .then(event(minutes.toEvent(NEW_ID), REFUGEE_SERVICE, NAV));
  }

  @ParameterizedTest
  @EnumSource(AgendaTopic.class)
  @DisplayName("R06 breaks: a topic of the checklist is left out")
  void topicLeftOut(AgendaTopic topic) {
    List<AgendaItem> agenda = WHOLE.stream().filter(item -> item.topic() != topic).toList();
    given(ATransfer.requested())
        .when(NAV, new Minutes().about(agenda).toCommand())
        .thenRefused(HoldTransferMeeting.Refused.TOPICS_LEFT_OUT, Because.of(Rule.R06));
  }

  @Test
  @DisplayName("R06 breaks: a topic stands twice")
  void topicTwice() {
    List<AgendaItem> agenda =
        Stream.concat(
                WHOLE.stream(),
                Stream.of(new AgendaItem(AgendaTopic.SCHOOLING, TopicStatus.NOT_RELEVANT, null)))
            .toList();
    given(ATransfer.requested())
        .when(NAV, new Minutes().about(agenda).toCommand())
        .thenRefused(HoldTransferMeeting.Refused.TOPICS_LEFT_OUT, Because.of(Rule.R06));
  }

  @Test
  @DisplayName("R06 breaks: a meeting on money alone, or on nothing")
  void moneyAlone() {
    given(ATransfer.requested())
        .when(NAV, new Minutes().about(only(AgendaTopic.INCOME_AFTER_TRANSFER)).toCommand())
        .thenRefused(HoldTransferMeeting.Refused.MONEY_ALONE, Because.of(Rule.R06));
    for (TopicStatus status : List.of(TopicStatus.NOT_RELEVANT, TopicStatus.MAY_NOT_BE_SHARED)) {
      given(ATransfer.requested())
          .when(NAV, new Minutes().about(ATransfer.agenda(status)).toCommand())
          .thenRefused(HoldTransferMeeting.Refused.MONEY_ALONE, Because.of(Rule.R06));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = AgendaTopic.class,
      names = "INCOME_AFTER_TRANSFER",
      mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("R06 holds: one topic besides money is covered, the rest may not be shared")
  void oneTopicIsEnough(AgendaTopic topic) {
    var minutes = new Minutes().about(only(topic));
    given(ATransfer.requested())
        .when(NAV, minutes.toCommand())
        .then(event(minutes.toEvent(NEW_ID), REFUGEE_SERVICE, NAV));
  }

  @Test
  @DisplayName("Refused: a meeting that has been held")
  void twice() {
    given(ATransfer.met())
        .when(NAV, new Minutes().of(MEETING).toCommand())
        .thenRefused(MeetingRefusal.ALREADY_HELD, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: the id of a meeting in an earlier transfer")
  void idOfAnEarlierMeeting() {
    for (History earlier : List.of(ATransfer.declined(), ATransfer.withdrawn())) {
      given(earlier.and(REFUGEE_SERVICE, ATransfer.request(LATER_TRANSFER, REFUGEE_SERVICE, NAV)))
          .when(NAV, new Minutes().in(LATER_TRANSFER).of(MEETING).toCommand())
          .thenRefused(CommonRefusal.ID_IN_USE.at("/meetingId"), Because.inUse("/meetingId"));
    }
  }

  @Test
  @DisplayName("Refused: neither transfer nor meeting named")
  void nothingNamed() {
    given(ATransfer.meetingCalled())
        .when(NAV, new Minutes().in(null).toCommand())
        .thenRefused(HoldTransferMeeting.Refused.NO_TRANSFER_NAMED, Because.of("/transferId"));
  }

  @Test
  @DisplayName("Refused: a meeting that was never called, and no transfer named")
  void unknownMeeting() {
    given(ATransfer.meetingCalled())
        .when(NAV, new Minutes().in(null).of(NO_SUCH_MEETING).toCommand())
        .thenRefused(CommonRefusal.UNKNOWN_MEETING, Because.of("/meetingId"));
  }

  @Test
  @DisplayName("Refused: a transfer that is not there")
  void unknownTransfer() {
    given(ATransfer.requested())
        .when(NAV, new Minutes().in(NO_SUCH_TRANSFER).toCommand())
        .thenRefused(CommonRefusal.UNKNOWN_TRANSFER, Because.of("/transferId"));
  }

  @Test
  @DisplayName("R02 breaks: an agency that is no party, be it invited")
  void noParty() {
    given(ATransfer.meetingCalled())
        .when(ADULT_EDUCATION, new Minutes().of(MEETING).toCommand())
        .thenRefused(TransferRefusal.ONLY_THE_PARTIES, Because.of(Rule.R02));
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.transfer.ATransfer#ended")
  @DisplayName("R02 breaks: in a transfer that is answered or withdrawn")
  void ended(History history) {
    given(history)
        .when(NAV, new Minutes().toCommand())
        .thenRefused(TransferRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: somebody from an agency the hub does not know")
  void unknownAttendee() {
    given(ATransfer.requested())
        .when(NAV, new Minutes().with(new Attendee(AttendeeRole.OTHER, NOBODY, null)).toCommand())
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/attendees"), Because.of("/attendees"));
  }

  @Test
  @DisplayName("Refused: a task for an agency the hub does not know")
  void unknownTaskOwner() {
    given(ATransfer.requested())
        .when(
            NAV,
            new Minutes().withTasks(TASK, new AgreedTask(NOBODY, REASON, PLANNED_ON)).toCommand())
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/tasks"), Because.of("/tasks"));
  }

  @Test
  @DisplayName("R08 breaks: a practice that is not there, or has ended, cannot continue")
  void practiceThatDoesNotRun() {
    History ended =
        withPractice().and(NAV, new PracticeEnded(PRACTICE, TODAY, PracticeOutcome.JOB, null));
    for (History history : List.of(ATransfer.requested(), ended)) {
      given(history)
          .when(NAV, new Minutes().continuing(PRACTICE).toCommand())
          .thenRefused(
              CommonRefusal.UNKNOWN_PRACTICE.at("/practicesToContinue"),
              Because.of("/practicesToContinue"));
    }
  }

  @Test
  @DisplayName("R08 breaks: a measure that is not there, or has ended, cannot continue")
  void measureThatDoesNotRun() {
    History ended =
        ATransfer.requested()
            .and(
                NAV,
                measure(MEASURE, NAV, PLANNED_ON),
                new MeasureEnded(MEASURE, TODAY, MeasureOutcome.COMPLETED, null));
    for (History history : List.of(ATransfer.requested(), ended)) {
      given(history)
          .when(NAV, new Minutes().continuingMeasures(MEASURE).toCommand())
          .thenRefused(
              CommonRefusal.UNKNOWN_MEASURE.at("/measuresToContinue"),
              Because.of("/measuresToContinue"));
    }
  }

  private static History withPractice() {
    return ATransfer.requestedOf(
        aParticipant().and(REFUGEE_SERVICE, practice(PRACTICE, REFUGEE_SERVICE, PLANNED_ON)));
  }

  static PracticeStarted practice(UUID id, AgencyId followUpBy, LocalDate plannedEnd) {
    return new PracticeStarted(
        id,
        PracticeKind.WORK_PRACTICE,
        new Employer(null, "Kantinen"),
        followUpBy,
        null,
        new Protected("Norsk på jobb"),
        new BigDecimal("30"),
        REGISTERED_ON,
        plannedEnd,
        null);
  }

  static MeasureStarted measure(UUID id, AgencyId followUpBy, LocalDate plannedEnd) {
    return new MeasureStarted(
        id,
        MeasureKind.NORWEGIAN_COURSE,
        null,
        ADULT_EDUCATION,
        null,
        followUpBy,
        null,
        REGISTERED_ON,
        plannedEnd,
        new BigDecimal("10"),
        null,
        null);
  }

  private static List<AgendaItem> only(AgendaTopic covered) {
    return Arrays.stream(AgendaTopic.values())
        .map(
            topic ->
                new AgendaItem(
                    topic,
                    topic == covered ? TopicStatus.COVERED : TopicStatus.MAY_NOT_BE_SHARED,
                    null))
        .toList();
  }

  /** The minutes of a meeting at which everybody dealt with everything, until told otherwise. */
  private record Minutes(
      @Nullable UUID transfer,
      @Nullable UUID meeting,
      List<Attendee> attendees,
      List<AgendaItem> agenda,
      List<AgreedTask> tasks,
      List<UUID> measures,
      List<UUID> practices) {

    Minutes() {
      this(TRANSFER, null, EVERYBODY, WHOLE, List.of(), List.of(), List.of());
    }

    Minutes in(@Nullable UUID id) {
      return new Minutes(id, meeting, attendees, agenda, tasks, measures, practices);
    }

    Minutes of(UUID id) {
      return new Minutes(transfer, id, attendees, agenda, tasks, measures, practices);
    }

    Minutes with(Attendee... present) {
      return new Minutes(transfer, meeting, List.of(present), agenda, tasks, measures, practices);
    }

    Minutes about(List<AgendaItem> items) {
      return new Minutes(transfer, meeting, attendees, items, tasks, measures, practices);
    }

    Minutes withTasks(AgreedTask... agreed) {
      return new Minutes(
          transfer, meeting, attendees, agenda, List.of(agreed), measures, practices);
    }

    Minutes continuing(UUID... marked) {
      return new Minutes(transfer, meeting, attendees, agenda, tasks, measures, List.of(marked));
    }

    Minutes continuingMeasures(UUID... marked) {
      return new Minutes(transfer, meeting, attendees, agenda, tasks, List.of(marked), practices);
    }

    HoldTransferMeeting toCommand() {
      return new HoldTransferMeeting(
          transfer, meeting, attendees, agenda, REASON, tasks, measures, practices);
    }

    TransferMeetingHeld toEvent(UUID id) {
      return new TransferMeetingHeld(
          TRANSFER, id, attendees, agenda, REASON, tasks, measures, practices);
    }
  }
}
