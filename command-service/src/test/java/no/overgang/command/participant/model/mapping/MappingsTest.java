package no.overgang.command.participant.model.mapping;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.History.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.overgang.command.participant.model.History;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.LanguageLevelRecorded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MappingsTest {

  private static final LocalDate EARLY = LocalDate.of(2025, 10, 1);
  private static final LocalDate LATE = LocalDate.of(2026, 1, 15);

  @Test
  @DisplayName("No level is known of a skill nobody has looked at")
  void unknown() {
    assertThat(after(level(LanguageLevel.A2, LevelSource.TEST, EARLY), LanguageSkill.WRITING))
        .isNull();
  }

  @Test
  @DisplayName("R13 holds: a test beats a later judgement, and what the participant says")
  void testBeatsLaterJudgement() {
    History tested = level(LanguageLevel.A2, LevelSource.TEST, EARLY);
    var test = new Levels.Recorded(LanguageLevel.A2, LevelSource.TEST, EARLY);
    assertThat(after(and(tested, LanguageLevel.B1, LevelSource.JUDGEMENT, LATE))).isEqualTo(test);
    assertThat(after(and(tested, LanguageLevel.B2, LevelSource.SELF_REPORT, LATE))).isEqualTo(test);
  }

  @Test
  @DisplayName("R13 holds: a test of an earlier day, told later, beats a judgement")
  void earlierTestBeatsJudgement() {
    assertThat(
            after(
                and(
                    level(LanguageLevel.B1, LevelSource.JUDGEMENT, LATE),
                    LanguageLevel.A2,
                    LevelSource.TEST,
                    EARLY)))
        .isEqualTo(new Levels.Recorded(LanguageLevel.A2, LevelSource.TEST, EARLY));
  }

  @Test
  @DisplayName("Of two tests, and of two judgements, the newest counts, in whatever order told")
  void newestOfTheSameKind() {
    for (LevelSource source : new LevelSource[] {LevelSource.TEST, LevelSource.SELF_REPORT}) {
      var newest = new Levels.Recorded(LanguageLevel.B1, source, LATE);
      History early = level(LanguageLevel.A2, source, EARLY);
      History late = level(LanguageLevel.B1, source, LATE);
      assertThat(after(and(early, LanguageLevel.B1, source, LATE))).isEqualTo(newest);
      assertThat(after(and(late, LanguageLevel.A2, source, EARLY))).isEqualTo(newest);
    }
  }

  @Test
  @DisplayName("Neither judgement nor what the participant says goes before the other")
  void judgementAndSelfReport() {
    assertThat(
            after(
                and(
                    level(LanguageLevel.A2, LevelSource.JUDGEMENT, EARLY),
                    LanguageLevel.B1,
                    LevelSource.SELF_REPORT,
                    EARLY)))
        .as("of the same day the one told last")
        .isEqualTo(new Levels.Recorded(LanguageLevel.B1, LevelSource.SELF_REPORT, EARLY));
  }

  private static Levels.Recorded after(History history) {
    return after(history, LanguageSkill.READING);
  }

  private static Levels.Recorded after(History history, LanguageSkill skill) {
    return history.state().mappings().levels().bySkill().get(skill);
  }

  private static History level(LanguageLevel level, LevelSource source, LocalDate on) {
    return and(aParticipant(), level, source, on);
  }

  private static History and(
      History history, LanguageLevel level, LevelSource source, LocalDate on) {
    return history.and(
        ADULT_EDUCATION, new LanguageLevelRecorded(LanguageSkill.READING, level, source, on));
  }
}
