package no.overgang.command.participant.model.identity;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.OTHER_NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.History.aParticipantOf;
import static no.overgang.command.participant.model.Scenario.PARTICIPANT;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.Beside;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.ProtectionGrade;
import no.overgang.events.code.TransferReason;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.events.participant.ProtectionSet;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TransferToNavRequested;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MergeParticipantTest {

  static final UUID SURVIVOR = new UUID(0x9A27, 2);
  static final UUID THIRD = new UUID(0x9A27, 3);
  static final LocalDate YESTERDAY = TODAY.minusDays(1);
  static final Protected REASON = new Protected("Samme person, registrert to ganger");

  private static final MergeParticipant MERGE = new MergeParticipant(SURVIVOR, REASON);

  @Test
  @DisplayName("Both streams get a word of the other, and all who knew one come to know both")
  void merges() {
    History duplicate = aParticipant().and(ADULT_EDUCATION, level());
    History survivor = aParticipantOf(NAV).and(REFUGEE_SERVICE, level());
    merging(duplicate, survivor)
        .then(
            event(
                new ParticipantMergedInto(SURVIVOR, REASON), REFUGEE_SERVICE, ADULT_EDUCATION, NAV),
            event(new ParticipantMerged(PARTICIPANT, REASON), REFUGEE_SERVICE, ADULT_EDUCATION, NAV)
                .in(SURVIVOR));
  }

  @Test
  @DisplayName("A second duplicate, one that is closed, and one that was separated before")
  void allTheSame() {
    var merged = event(new ParticipantMergedInto(SURVIVOR, REASON), REFUGEE_SERVICE);
    var told = event(new ParticipantMerged(PARTICIPANT, REASON), REFUGEE_SERVICE).in(SURVIVOR);
    merging(
            aParticipant(),
            aParticipant().and(REFUGEE_SERVICE, new ParticipantMerged(THIRD, REASON)))
        .then(merged, told);
    merging(
            aParticipant()
                .and(REFUGEE_SERVICE, new FollowUpClosed(FollowUpOutcome.MOVED, YESTERDAY, null)),
            aParticipant())
        .then(merged, told);
    merging(
            aParticipant()
                .and(
                    REFUGEE_SERVICE,
                    new ParticipantMergedInto(SURVIVOR, REASON),
                    new ParticipantSeparated(SURVIVOR, REASON)),
            aParticipant()
                .and(
                    REFUGEE_SERVICE,
                    new ParticipantMerged(PARTICIPANT, REASON),
                    new ParticipantSeparated(PARTICIPANT, REASON)))
        .then(merged, told);
  }

  @Test
  @DisplayName("Refused: anybody but the agency responsible for the duplicate")
  void onlyTheResponsible() {
    given(aParticipant())
        .beside(Beside.of(SURVIVOR, aParticipantOf(NAV)))
        .whenAsked(NAV, MERGE)
        .thenRefused(MergeParticipant.Refused.ONLY_THE_RESPONSIBLE, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: into itself")
  void intoItself() {
    given(aParticipant())
        .beside(Beside.of(PARTICIPANT, aParticipant()))
        .whenAsked(REFUGEE_SERVICE, new MergeParticipant(PARTICIPANT, REASON))
        .thenRefused(MergeParticipant.Refused.INTO_ITSELF, Because.of("/into"));
  }

  @Test
  @DisplayName("Refused alike: into one that is not there, and into one the caller may not know of")
  void unknown() {
    given(aParticipant())
        .whenAsked(REFUGEE_SERVICE, MERGE)
        .thenRefused(MergeParticipant.Refused.UNKNOWN_SURVIVOR, Because.of("/into"));
    merging(aParticipant(), aParticipantOf(NAV))
        .thenRefused(MergeParticipant.Refused.UNKNOWN_SURVIVOR, Because.of("/into"));
  }

  @Test
  @DisplayName("Refused: into one that was itself merged, and one that is merged already")
  void mergedAlready() {
    var into = new ParticipantMergedInto(THIRD, REASON);
    merging(aParticipant(), aParticipant().and(REFUGEE_SERVICE, into))
        .thenRefused(MergeParticipant.Refused.SURVIVOR_IS_MERGED, Because.inUse("/into"));
    merging(aParticipant().and(REFUGEE_SERVICE, into), aParticipant())
        .thenRefused(Decider.Refused.MERGED_INTO_ANOTHER, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: one that others were merged into")
  void hasDuplicates() {
    merging(
            aParticipant().and(REFUGEE_SERVICE, new ParticipantMerged(THIRD, REASON)),
            aParticipant())
        .thenRefused(MergeParticipant.Refused.HAS_DUPLICATES, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: while one of the two is in an open transfer")
  void transferOpen() {
    History handedOver =
        aParticipant()
            .and(
                REFUGEE_SERVICE,
                new TransferToNavRequested(
                    THIRD, REFUGEE_SERVICE, OTHER_NAV, TransferReason.OTHER, TODAY, 1));
    merging(handedOver, aParticipant())
        .thenRefused(MergeParticipant.Refused.TRANSFER_OPEN, Because.ofTheState());
    merging(aParticipant(), handedOver)
        .thenRefused(MergeParticipant.Refused.TRANSFER_OPEN, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: while something is open under the duplicate that nobody would find again")
  void openUnderTheDuplicate() {
    UUID task = UUID.randomUUID();
    History waiting =
        aParticipant()
            .and(
                REFUGEE_SERVICE,
                new TaskRequested(task, NAV, new Protected("Ringe"), TODAY, null, null));
    merging(waiting, aParticipant())
        .thenRefused(
            new MergeParticipant.OpenUnderTheDuplicate(List.of("task " + task)),
            Because.ofTheState());
    merging(aParticipant(), waiting)
        .then(
            event(new ParticipantMergedInto(SURVIVOR, REASON), REFUGEE_SERVICE),
            event(new ParticipantMerged(PARTICIPANT, REASON), REFUGEE_SERVICE).in(SURVIVOR));
  }

  @Test
  @DisplayName("Refused: while one is better protected than the other, so that none is laid open")
  void protectionDiffers() {
    History hidden =
        aParticipant().and(REFUGEE_SERVICE, new ProtectionSet(ProtectionGrade.CONFIDENTIAL));
    merging(hidden, aParticipant())
        .thenRefused(MergeParticipant.Refused.PROTECTION_DIFFERS, Because.ofTheState());
    merging(aParticipant(), hidden)
        .thenRefused(MergeParticipant.Refused.PROTECTION_DIFFERS, Because.ofTheState());
    merging(hidden, hidden)
        .then(
            event(new ParticipantMergedInto(SURVIVOR, REASON), REFUGEE_SERVICE),
            event(new ParticipantMerged(PARTICIPANT, REASON), REFUGEE_SERVICE).in(SURVIVOR));
  }

  private static Scenario.Then merging(History duplicate, History survivor) {
    return given(duplicate).beside(Beside.of(SURVIVOR, survivor)).whenAsked(REFUGEE_SERVICE, MERGE);
  }

  private static LanguageLevelRecorded level() {
    return new LanguageLevelRecorded(
        LanguageSkill.READING, LanguageLevel.A2, LevelSource.TEST, YESTERDAY);
  }
}
