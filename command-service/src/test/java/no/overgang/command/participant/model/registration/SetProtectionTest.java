package no.overgang.command.participant.model.registration;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.ANE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.TODAY;

import java.util.UUID;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.ProtectionGrade;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ProtectionSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetProtectionTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  @DisplayName("The responsible agency protects the participant, by every grade")
  void protects(ProtectionGrade grade) {
    given(aParticipant())
        .when(REFUGEE_SERVICE, new SetProtection(grade))
        .then(event(new ProtectionSet(grade)));
  }

  @Test
  @DisplayName("An agency that follows the participant does, and all others that do are told")
  void byAnotherThatFollows() {
    given(
            aParticipant()
                .and(NAV, new ContactPersonAssigned(NAV, ANE, TODAY, null, null))
                .and(
                    ADULT_EDUCATION,
                    new ContactPersonAssigned(ADULT_EDUCATION, ANE, TODAY, null, null)))
        .when(NAV, new SetProtection(ProtectionGrade.STRICTLY_CONFIDENTIAL))
        .then(
            event(
                new ProtectionSet(ProtectionGrade.STRICTLY_CONFIDENTIAL),
                REFUGEE_SERVICE,
                ADULT_EDUCATION));
  }

  @Test
  @DisplayName("Protection is lifted, also when the follow-up is closed")
  void lifted() {
    given(
            aParticipant()
                .and(REFUGEE_SERVICE, new ProtectionSet(ProtectionGrade.SHIELDED))
                .and(REFUGEE_SERVICE, new FollowUpClosed(FollowUpOutcome.PAID_WORK, TODAY, null)))
        .whenAsked(REFUGEE_SERVICE, new SetProtection(ProtectionGrade.NONE))
        .then(event(new ProtectionSet(ProtectionGrade.NONE)));
  }

  @Test
  @DisplayName("Refused: the grade the participant has, be it none")
  void sameAgain() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, new SetProtection(ProtectionGrade.NONE))
        .thenRefused(SetProtection.Refused.PROTECTED_SO_ALREADY, Because.inUse("/grade"));
    given(aParticipant().and(REFUGEE_SERVICE, new ProtectionSet(ProtectionGrade.SHIELDED)))
        .when(REFUGEE_SERVICE, new SetProtection(ProtectionGrade.SHIELDED))
        .thenRefused(SetProtection.Refused.PROTECTED_SO_ALREADY, Because.inUse("/grade"));
  }

  @Test
  @DisplayName("Refused: an agency that only knows of the participant")
  void doesNotFollow() {
    given(aParticipant())
        .when(NAV, new SetProtection(ProtectionGrade.SHIELDED))
        .thenRefused(SetProtection.Refused.DOES_NOT_FOLLOW, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a participant that was merged into another")
  void merged() {
    given(
            aParticipant()
                .and(
                    REFUGEE_SERVICE,
                    new ParticipantMergedInto(new UUID(0x9A27, 2), new Protected("Samme person"))))
        .whenAsked(REFUGEE_SERVICE, new SetProtection(ProtectionGrade.SHIELDED))
        .thenRefused(Decider.Refused.MERGED_INTO_ANOTHER, Because.ofTheState());
  }
}
