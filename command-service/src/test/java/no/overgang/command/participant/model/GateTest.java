package no.overgang.command.participant.model;

import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Act;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.command.participant.model.mapping.RecordLanguageLevel;
import no.overgang.events.Protected;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.ParticipantMergedInto;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for every act once the follow-up is closed or the participant merged. */
class GateTest {

  private static final RecordLanguageLevel LEVEL =
      new RecordLanguageLevel(
          LanguageSkill.READING, LanguageLevel.A2, LevelSource.TEST, REGISTERED_ON);

  private static final History CLOSED =
      aParticipant()
          .and(REFUGEE_SERVICE, new FollowUpClosed(FollowUpOutcome.PAID_WORK, REGISTERED_ON, null));

  private static final History MERGED =
      aParticipant()
          .and(
              REFUGEE_SERVICE,
              new ParticipantMergedInto(new UUID(0x9A27, 2), new Protected("Samme person")));

  @Test
  @DisplayName("Refused: anything new once the follow-up is closed, or the participant merged")
  void nothingNew() {
    Scenario.given(CLOSED)
        .whenAsked(REFUGEE_SERVICE, LEVEL)
        .thenRefused(Decider.Refused.FOLLOW_UP_CLOSED, Because.ofTheState());
    Scenario.given(MERGED)
        .whenAsked(REFUGEE_SERVICE, LEVEL)
        .thenRefused(Decider.Refused.MERGED_INTO_ANOTHER, Because.ofTheState());
  }

  @Test
  @DisplayName("What would be refused is not listed, and what is for then is")
  void listed() {
    assertThat(listed(aParticipant()))
        .contains("record-language-level", "close-follow-up", "merge-participant")
        .doesNotContain("reopen-follow-up", "separate-participant");
    assertThat(listed(CLOSED))
        .contains("reopen-follow-up", "set-protection", "link-identifier", "merge-participant")
        .doesNotContain("record-language-level", "close-follow-up", "separate-participant");
    assertThat(listed(MERGED))
        .contains("separate-participant")
        .doesNotContain(
            "record-language-level",
            "close-follow-up",
            "set-protection",
            "link-identifier",
            "merge-participant");
  }

  private static List<String> listed(History history) {
    return Acts.all().stream()
        .filter(act -> act.whether().in(history.state(), REFUGEE_SERVICE).open())
        .map(Act::name)
        .toList();
  }
}
