package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.transfer.ATransfer.EVERYBODY;
import static no.overgang.command.participant.model.transfer.ATransfer.MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.PLANNED_ON;
import static no.overgang.command.participant.model.transfer.ATransfer.REASON;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;
import static no.overgang.command.participant.model.transfer.ATransfer.WHAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.code.TopicStatus;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TransferAcceptanceVoided;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferMeetingHeld;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes along with responsibility, and back with it. */
class HandOverTest {

  private static final Protected NILS = new Protected("Nils, veileder");
  private static final UUID KITCHEN = new UUID(0x94A, 1);
  private static final UUID STORE = new UUID(0x94A, 2);
  private static final UUID COURSE = new UUID(0x3EA, 1);
  private static final UUID DROPOUT = new UUID(0xD0, 1);
  private static final UUID OBLIGATION = new UUID(0x0B, 1);
  private static final UUID MOVED = new UUID(0x0B, 2);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 28);

  @Test
  @DisplayName(
      "R08 holds: a measure goes on under the receiver, and whoever followed it up is told")
  void measureContinues() {
    History history =
        marked(
            aParticipant().and(COUNTY, HoldTransferMeetingTest.measure(COURSE, COUNTY, PLANNED_ON)),
            COURSE);
    accept(history, PLANNED_ON)
        .then(
            acceptedAnd(
                history,
                PLANNED_ON,
                event(new MeasureContinued(COURSE, NAV, TRANSFER), REFUGEE_SERVICE, COUNTY)));
  }

  @Test
  @DisplayName("R08 breaks: a measure marked to continue ends before the receiver is responsible")
  void measureWouldBreak() {
    History history =
        marked(
            aParticipant().and(COUNTY, HoldTransferMeetingTest.measure(COURSE, COUNTY, PLANNED_ON)),
            COURSE);
    accept(history, PLANNED_ON.plusDays(1))
        .thenRefused(AcceptTransfer.Refused.MEASURE_WOULD_BREAK, Because.of(Rule.R08));
  }

  @Test
  @DisplayName("R08 holds: a measure of the receiver just goes on, one that has ended is let be")
  void nothingToContinue() {
    History own =
        marked(
            aParticipant().and(NAV, HoldTransferMeetingTest.measure(COURSE, NAV, PLANNED_ON)),
            COURSE);
    accept(own, PLANNED_ON).then(acceptedAnd(own, PLANNED_ON));
    History ended =
        marked(
                aParticipant()
                    .and(COUNTY, HoldTransferMeetingTest.measure(COURSE, COUNTY, PLANNED_ON)),
                COURSE)
            .and(COUNTY, new MeasureEnded(COURSE, TODAY, MeasureOutcome.GOT_WORK, null));
    accept(ended, PLANNED_ON.plusDays(1)).then(acceptedAnd(ended, PLANNED_ON.plusDays(1)));
  }

  @Test
  @DisplayName(
      "R14 holds: the sender's open obligation goes to the receiver, dropout and due alike")
  void obligationGoesAlong() {
    History history = marked(withObligation());
    accept(history, PLANNED_ON)
        .then(
            acceptedAnd(
                history,
                PLANNED_ON,
                event(
                    new FollowUpObligationClosed(
                        OBLIGATION, ObligationResult.TRANSFERRED, TRANSFER),
                    REFUGEE_SERVICE),
                event(new FollowUpObligationOpened(NEW_ID, NAV, DROPOUT, DUE), REFUGEE_SERVICE)));
  }

  @Test
  @DisplayName("R14: an obligation that is closed, or another agency's, stays where it is")
  void otherObligations() {
    History history =
        marked(
            withObligation()
                .and(
                    REFUGEE_SERVICE,
                    new FollowUpObligationClosed(OBLIGATION, ObligationResult.RETURNED, null))
                .and(COUNTY, new FollowUpObligationOpened(MOVED, COUNTY, DROPOUT, DUE)));
    accept(history, PLANNED_ON).then(acceptedAnd(history, PLANNED_ON));
  }

  @Test
  @DisplayName(
      "R01, R08, R14: when the acceptance falls before the receiver was responsible, what went along goes back")
  void goesBack() {
    History history =
        marked(
                withObligation()
                    .and(
                        COUNTY,
                        HoldTransferMeetingTest.practice(KITCHEN, COUNTY, PLANNED_ON),
                        HoldTransferMeetingTest.measure(COURSE, ADULT_EDUCATION, PLANNED_ON)),
                KITCHEN,
                COURSE)
            .and(NAV, accepted())
            .and(
                NAV,
                new PracticeContinued(KITCHEN, NAV, TRANSFER),
                new MeasureContinued(COURSE, NAV, TRANSFER),
                new FollowUpObligationClosed(OBLIGATION, ObligationResult.TRANSFERRED, TRANSFER),
                new FollowUpObligationOpened(MOVED, NAV, DROPOUT, DUE));
    given(history)
        .when(REFUGEE_SERVICE, new AmendMinutes(MEETING, WHAT, REASON))
        .then(
            event(ATransfer.amended(), REFUGEE_SERVICE, NAV),
            event(new TransferAcceptanceVoided(TRANSFER, MEETING), REFUGEE_SERVICE, NAV),
            event(
                new ResponsibilityAssumed(REFUGEE_SERVICE, TODAY, TRANSFER), REFUGEE_SERVICE, NAV),
            event(new MeasureContinued(COURSE, ADULT_EDUCATION, TRANSFER), NAV, ADULT_EDUCATION),
            event(new PracticeContinued(KITCHEN, COUNTY, TRANSFER), NAV, COUNTY),
            event(new FollowUpObligationClosed(MOVED, ObligationResult.TRANSFERRED, TRANSFER), NAV),
            event(new FollowUpObligationOpened(NEW_ID, REFUGEE_SERVICE, DROPOUT, DUE), NAV));
  }

  @Test
  @DisplayName("What the receiver followed up before, or has handed on since, does not go back")
  void staysWhereItIs() {
    UUID own = new UUID(0x0B, 7);
    History history =
        marked(
                aParticipant()
                    .and(
                        NAV,
                        HoldTransferMeetingTest.practice(STORE, NAV, PLANNED_ON),
                        HoldTransferMeetingTest.practice(KITCHEN, REFUGEE_SERVICE, PLANNED_ON),
                        new FollowUpObligationOpened(own, NAV, DROPOUT, DUE)),
                KITCHEN,
                STORE)
            .and(NAV, accepted())
            .and(
                NAV,
                new PracticeContinued(KITCHEN, NAV, TRANSFER),
                new PracticeContinued(KITCHEN, COUNTY, null));
    given(history)
        .when(NAV, new AmendMinutes(MEETING, WHAT, REASON))
        .then(
            event(ATransfer.amended(), REFUGEE_SERVICE, NAV),
            event(new TransferAcceptanceVoided(TRANSFER, MEETING), REFUGEE_SERVICE, NAV),
            event(
                new ResponsibilityAssumed(REFUGEE_SERVICE, TODAY, TRANSFER), REFUGEE_SERVICE, NAV));
  }

  @Test
  @DisplayName("Marks of the meeting held last count for both kinds")
  void lastMeetingCounts() {
    History history =
        marked(
            aParticipant()
                .and(
                    COUNTY,
                    HoldTransferMeetingTest.practice(KITCHEN, COUNTY, PLANNED_ON),
                    HoldTransferMeetingTest.measure(COURSE, COUNTY, PLANNED_ON)),
            KITCHEN,
            COURSE);
    assertThat(history.state().transfers().markedToContinue()).containsExactly(COURSE, KITCHEN);
    History again =
        history.and(
            NAV,
            new TransferMeetingHeld(
                TRANSFER,
                new UUID(0x3EE, 2),
                EVERYBODY,
                ATransfer.agenda(TopicStatus.COVERED),
                null,
                List.of(),
                List.of(),
                List.of(KITCHEN)));
    assertThat(again.state().transfers().markedToContinue()).containsExactly(KITCHEN);
    assertThat(again.and(NAV, accepted()).state().transfers().markedToContinue()).isEmpty();
  }

  private static History withObligation() {
    return aParticipant()
        .and(
            REFUGEE_SERVICE,
            new DropoutRegistered(
                DROPOUT,
                new DropoutFrom(null, null, null, null),
                THAT_DAY,
                DropoutRoute.UNKNOWN,
                DropoutReason.NOT_STATED,
                List.of(),
                null,
                null),
            new FollowUpObligationOpened(OBLIGATION, REFUGEE_SERVICE, DROPOUT, DUE));
  }

  /** Everybody has met and marked these; what is no practice of the participant is a measure. */
  private static History marked(History before, UUID... marked) {
    List<UUID> all = List.of(marked);
    var practices = before.state().practices();
    return ATransfer.requestedOf(before)
        .and(
            REFUGEE_SERVICE,
            new TransferMeetingHeld(
                TRANSFER,
                MEETING,
                EVERYBODY,
                ATransfer.agenda(TopicStatus.COVERED),
                null,
                List.of(),
                all.stream().filter(id -> practices.find(id).isEmpty()).toList(),
                all.stream().filter(id -> practices.find(id).isPresent()).toList()));
  }

  private static ParticipantEvent[] accepted() {
    return new ParticipantEvent[] {
      new TransferAccepted(TRANSFER, NILS, TOMORROW, "0".repeat(64)),
      new ResponsibilityAssumed(NAV, TOMORROW, TRANSFER)
    };
  }

  private static Scenario.Then accept(History history, LocalDate from) {
    return given(history)
        .when(NAV, new AcceptTransfer(TRANSFER, NILS, from, history.manifestSeenBy(NAV)));
  }

  private static Decided[] acceptedAnd(History history, LocalDate from, Decided... more) {
    var events = new ArrayList<Decided>();
    events.add(
        event(
            new TransferAccepted(TRANSFER, NILS, from, history.manifestSeenBy(NAV)),
            REFUGEE_SERVICE));
    events.add(event(new ResponsibilityAssumed(NAV, from, TRANSFER), REFUGEE_SERVICE));
    events.add(event(new ContactPersonAssigned(NAV, NILS, from, null, null), REFUGEE_SERVICE));
    events.addAll(List.of(more));
    return events.toArray(Decided[]::new);
  }
}
