package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.OTHER_NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipantOf;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_TRANSFER;
import static no.overgang.command.participant.model.transfer.ATransfer.REASON;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;

import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TransferDeclined;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclineTransferTest {

  @Test
  @DisplayName("R02 holds: the receiver says no, with or without a meeting, and the sender is told")
  void declines() {
    for (History history :
        List.of(ATransfer.requested(), ATransfer.met(), ATransfer.waived(), ATransfer.reopened())) {
      given(history)
          .when(NAV, new DeclineTransfer(TRANSFER, REASON))
          .then(event(new TransferDeclined(TRANSFER, REASON), REFUGEE_SERVICE));
    }
  }

  @Test
  @DisplayName("R02 breaks: another agency than the receiver, be it the sender")
  void onlyTheReceiver() {
    for (AgencyId other : List.of(REFUGEE_SERVICE, OTHER_NAV)) {
      given(ATransfer.met())
          .when(other, new DeclineTransfer(TRANSFER, REASON))
          .thenRefused(TransferRefusal.ONLY_THE_RECEIVER_ANSWERS, Because.of(Rule.R02));
    }
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.transfer.ATransfer#ended")
  @DisplayName("R02 breaks: a transfer that is answered or withdrawn")
  void once(History history) {
    given(history)
        .when(NAV, new DeclineTransfer(TRANSFER, REASON))
        .thenRefused(TransferRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("R01 breaks: the receiver is responsible already, though its acceptance fell")
  void responsibleAlready() {
    given(ATransfer.voided())
        .when(NAV, new DeclineTransfer(TRANSFER, REASON))
        .thenRefused(TransferRefusal.RECEIVER_IS_RESPONSIBLE, Because.of(Rule.R01));
  }

  @Test
  @DisplayName("R01, R02: between agencies of any kind")
  void ofAnyKind() {
    given(
            aParticipantOf(COUNTY)
                .and(COUNTY, ATransfer.requestOf(TRANSFER, COUNTY, ADULT_EDUCATION)))
        .when(ADULT_EDUCATION, new DeclineTransfer(TRANSFER, REASON))
        .then(event(new TransferDeclined(TRANSFER, REASON), COUNTY));
  }

  @Test
  @DisplayName("Refused: a transfer that is not there")
  void unknown() {
    given(ATransfer.requested())
        .when(NAV, new DeclineTransfer(NO_SUCH_TRANSFER, REASON))
        .thenRefused(CommonRefusal.UNKNOWN_TRANSFER, Because.of("/transferId"));
  }
}
