package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.transfer.ATransfer.EVERYBODY;
import static no.overgang.command.participant.model.transfer.ATransfer.LATER_TRANSFER;
import static no.overgang.command.participant.model.transfer.ATransfer.MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.REASON;
import static no.overgang.command.participant.model.transfer.ATransfer.RECEIVERS_ADVISER;
import static no.overgang.command.participant.model.transfer.ATransfer.THE_PARTICIPANT;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;
import static no.overgang.command.participant.model.transfer.ATransfer.WHAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.command.participant.model.responsibility.Responsibility;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TransferAcceptanceVoided;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferDeclined;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AmendMinutesTest {

  private static final AmendMinutes AMEND = new AmendMinutes(MEETING, WHAT, REASON);
  private static final Decided AMENDED = event(ATransfer.amended(), REFUGEE_SERVICE, NAV);
  private static final Decided VOIDED =
      event(new TransferAcceptanceVoided(TRANSFER, MEETING), REFUGEE_SERVICE, NAV);

  @Test
  @DisplayName(
      "R02 holds: before it is accepted, either party amends, and everybody invited is told")
  void beforeAcceptance() {
    History met = ATransfer.meetingCalled().and(NAV, ATransfer.held(EVERYBODY));
    for (AgencyId party : List.of(REFUGEE_SERVICE, NAV)) {
      given(met)
          .when(party, AMEND)
          .then(event(ATransfer.amended(), REFUGEE_SERVICE, NAV, ADULT_EDUCATION));
    }
  }

  @Test
  @DisplayName(
      "R01 holds: the acceptance falls before it took effect; the sender is responsible as before")
  void notBegun() {
    given(ATransfer.acceptedFromTomorrow())
        .when(NAV, AMEND)
        .then(
            AMENDED,
            VOIDED,
            event(
                new ResponsibilityAssumed(REFUGEE_SERVICE, TODAY, TRANSFER), REFUGEE_SERVICE, NAV));
    Responsibility after = ATransfer.reopened().state().responsibility();
    assertThat(after.on(TODAY.minusDays(1))).contains(REFUGEE_SERVICE);
    assertThat(after.on(TOMORROW)).contains(REFUGEE_SERVICE);
    assertThat(after.on(TOMORROW.plusYears(1))).contains(REFUGEE_SERVICE);
    assertThat(ATransfer.reopened().state().transfers().find(TRANSFER))
        .containsInstanceOf(Transfer.Requested.class);
  }

  @Test
  @DisplayName(
      "R01 holds: the acceptance falls after it took effect; the receiver stays responsible, nothing jumps back")
  void begun() {
    given(ATransfer.accepted()).when(REFUGEE_SERVICE, AMEND).then(AMENDED, VOIDED);
    assertThat(ATransfer.voided().state().responsibility().on(TOMORROW)).contains(NAV);
    assertThat(ATransfer.voided().state().transfers().find(TRANSFER))
        .containsInstanceOf(Transfer.Voided.class);
  }

  @Test
  @DisplayName("A second amendment has nothing left to void")
  void twice() {
    for (History history : List.of(ATransfer.voided(), ATransfer.reopened())) {
      given(history).when(NAV, AMEND).then(AMENDED);
    }
  }

  @Test
  @DisplayName("An acceptance given anew falls with the next amendment")
  void afterAcceptingAnew() {
    History anew =
        ATransfer.voided().and(NAV, new TransferAccepted(TRANSFER, REASON, TODAY, "0".repeat(64)));
    given(anew).when(NAV, AMEND).then(AMENDED, VOIDED);
  }

  @Test
  @DisplayName("An acceptance under a waiver was not built on the minutes of half a meeting")
  void underAWaiver() {
    History history =
        ATransfer.waived()
            .and(NAV, ATransfer.held(List.of(THE_PARTICIPANT, RECEIVERS_ADVISER)))
            .and(
                NAV,
                new TransferAccepted(TRANSFER, REASON, TODAY, "0".repeat(64)),
                new ResponsibilityAssumed(NAV, TODAY, TRANSFER));
    given(history).when(NAV, AMEND).then(AMENDED);
  }

  @Test
  @DisplayName("Once the receiver has asked another to take over, its acceptance is not touched")
  void handedOn() {
    History asked =
        ATransfer.accepted().and(NAV, ATransfer.requestOf(LATER_TRANSFER, NAV, ADULT_EDUCATION));
    History gone =
        asked.and(
            ADULT_EDUCATION,
            new TransferAccepted(LATER_TRANSFER, REASON, TODAY, "0".repeat(64)),
            new ResponsibilityAssumed(ADULT_EDUCATION, TODAY, LATER_TRANSFER));
    for (History history : List.of(asked, gone, ATransfer.superseded())) {
      given(history).when(REFUGEE_SERVICE, AMEND).then(AMENDED);
    }
  }

  @Test
  @DisplayName("A later transfer that was declined does not count")
  void laterDeclined() {
    History history =
        ATransfer.accepted()
            .and(NAV, ATransfer.requestOf(LATER_TRANSFER, NAV, ADULT_EDUCATION))
            .and(ADULT_EDUCATION, new TransferDeclined(LATER_TRANSFER, REASON));
    given(history).when(REFUGEE_SERVICE, AMEND).then(AMENDED, VOIDED);
  }

  @Test
  @DisplayName("Responsibility that has gone elsewhere by other ways is not touched")
  void responsibilityElsewhere() {
    History history =
        ATransfer.accepted().and(COUNTY, new ResponsibilityAssumed(COUNTY, TODAY, null));
    given(history).when(REFUGEE_SERVICE, AMEND).then(AMENDED);
  }

  @Test
  @DisplayName("R02 breaks: an agency that is no party, be it invited")
  void noParty() {
    given(ATransfer.meetingCalled().and(NAV, ATransfer.held(EVERYBODY)))
        .when(ADULT_EDUCATION, AMEND)
        .thenRefused(TransferRefusal.ONLY_THE_PARTIES, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("R02 breaks: in a transfer that came to nothing")
  void ended() {
    for (History history : List.of(ATransfer.declined(), ATransfer.withdrawn())) {
      given(history)
          .when(NAV, AMEND)
          .thenRefused(TransferRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
    }
  }

  @Test
  @DisplayName("Refused: a meeting that has not been held")
  void notHeld() {
    given(ATransfer.meetingCalled())
        .when(NAV, AMEND)
        .thenRefused(AmendMinutes.Refused.NOT_HELD, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a meeting that is not there")
  void unknown() {
    given(ATransfer.met())
        .when(NAV, new AmendMinutes(NO_SUCH_MEETING, WHAT, REASON))
        .thenRefused(CommonRefusal.UNKNOWN_MEETING, Because.of("/meetingId"));
  }

  @Test
  @DisplayName(
      "R07, R01 hold: the receiver accepts anew on the manifest as it is, and stays responsible")
  void acceptAnew() {
    History history = ATransfer.voided();
    String seen = history.manifestSeenBy(NAV);
    given(history)
        .when(NAV, new AcceptTransfer(TRANSFER, new Protected("Nora"), TODAY, seen))
        .then(
            event(
                new TransferAccepted(TRANSFER, new Protected("Nora"), TODAY, seen),
                REFUGEE_SERVICE),
            event(
                new ContactPersonAssigned(NAV, new Protected("Nora"), THAT_DAY, null, null),
                REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R11: a contact person that is the same is not named again")
  void sameContactPerson() {
    History history =
        ATransfer.voided().and(NAV, new ContactPersonAssigned(NAV, REASON, TODAY, null, null));
    String seen = history.manifestSeenBy(NAV);
    given(history)
        .when(NAV, new AcceptTransfer(TRANSFER, REASON, TODAY, seen))
        .then(event(new TransferAccepted(TRANSFER, REASON, TODAY, seen), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R07 breaks: accepting anew on another manifest")
  void manifestChanged() {
    given(ATransfer.voided())
        .when(NAV, new AcceptTransfer(TRANSFER, REASON, TODAY, "0".repeat(64)))
        .thenRefused(AcceptTransfer.Refused.MANIFEST_CHANGED, Because.of(Rule.R07));
  }

  @Test
  @DisplayName("R01 breaks: accepting anew does not move the day the receiver became responsible")
  void anotherDay() {
    History history = ATransfer.voided();
    given(history)
        .when(NAV, new AcceptTransfer(TRANSFER, REASON, TOMORROW, history.manifestSeenBy(NAV)))
        .thenRefused(
            AcceptTransfer.Refused.RESPONSIBLE_FROM_ANOTHER_DAY,
            new Because(Refusal.Kind.CONFLICT, Rule.R01, "/responsibleFrom"));
  }

  @Test
  @DisplayName("R01 holds: after a fall before it took effect, accepting anew is accepting")
  void acceptAfterItWasReopened() {
    History history = ATransfer.reopened();
    String seen = history.manifestSeenBy(NAV);
    given(history)
        .when(NAV, new AcceptTransfer(TRANSFER, REASON, TOMORROW, seen))
        .then(
            event(new TransferAccepted(TRANSFER, REASON, TOMORROW, seen), REFUGEE_SERVICE),
            event(new ResponsibilityAssumed(NAV, TOMORROW, TRANSFER), REFUGEE_SERVICE),
            event(new ContactPersonAssigned(NAV, REASON, TOMORROW, null, null), REFUGEE_SERVICE));
    given(history)
        .when(NAV, new AcceptTransfer(TRANSFER, REASON, REGISTERED_ON, history.manifestSeenBy(NAV)))
        .thenRefused(
            AcceptTransfer.Refused.BEFORE_THE_PRESENT_RESPONSIBLE,
            new Because(Refusal.Kind.CONFLICT, Rule.R01, "/responsibleFrom"));
  }

  @Test
  @DisplayName("R01: a transfer opened instead takes the place of the one that fell")
  void superseded() {
    assertThat(ATransfer.superseded().state().transfers().find(TRANSFER))
        .containsInstanceOf(Transfer.Superseded.class);
    assertThat(ATransfer.superseded().state().transfers().open())
        .map(open -> open.route().transferId())
        .contains(LATER_TRANSFER);
  }
}
