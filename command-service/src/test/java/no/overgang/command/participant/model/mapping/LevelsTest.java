package no.overgang.command.participant.model.mapping;

import static no.overgang.command.participant.model.Times.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import no.overgang.command.participant.model.Agencies;
import no.overgang.command.participant.model.History;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.LanguageLevelRecorded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R13: a test result beats a judgement of the same skill when levels disagree. */
class LevelsTest {

  private static final LanguageSkill READING = LanguageSkill.READING;

  @Test
  @DisplayName("R13: a test beats a judgement or self-report, whichever comes first or is newer")
  void aTestBeats() {
    for (LevelSource weaker : new LevelSource[] {LevelSource.JUDGEMENT, LevelSource.SELF_REPORT}) {
      var test = recorded(READING, LanguageLevel.A1, LevelSource.TEST, 30);
      var other = recorded(READING, LanguageLevel.B1, weaker, 1);
      assertThat(of(test, other).of(READING)).contains(LanguageLevel.A1);
      assertThat(of(other, test).of(READING)).contains(LanguageLevel.A1);
    }
  }

  @Test
  @DisplayName("R13: else the newest counts, by the day it is of; of one day, the later told")
  void theNewest() {
    var older = recorded(READING, LanguageLevel.A1, LevelSource.TEST, 30);
    var newer = recorded(READING, LanguageLevel.A2, LevelSource.TEST, 1);
    var sameDay = recorded(READING, LanguageLevel.B1, LevelSource.TEST, 1);
    assertThat(of(older, newer).of(READING)).contains(LanguageLevel.A2);
    assertThat(of(newer, older).of(READING)).contains(LanguageLevel.A2);
    assertThat(of(newer, sameDay).of(READING)).contains(LanguageLevel.B1);

    var judged = recorded(READING, LanguageLevel.B1, LevelSource.JUDGEMENT, 30);
    var said = recorded(READING, LanguageLevel.A2, LevelSource.SELF_REPORT, 1);
    assertThat(of(judged, said).of(READING)).contains(LanguageLevel.A2);
    assertThat(of(said, judged).of(READING)).contains(LanguageLevel.A2);
  }

  @Test
  @DisplayName("Each skill has its own level; the weakest is that of those recorded")
  void skills() {
    Levels levels =
        of(
            recorded(READING, LanguageLevel.B1, LevelSource.TEST, 1),
            recorded(LanguageSkill.WRITING, LanguageLevel.A2, LevelSource.JUDGEMENT, 1));
    assertThat(levels.of(READING)).contains(LanguageLevel.B1);
    assertThat(levels.of(LanguageSkill.SPEAKING)).isEmpty();
    assertThat(levels.weakest()).contains(LanguageLevel.A2);
    assertThat(Levels.NONE.weakest()).isEmpty();
  }

  @Test
  @DisplayName("They are folded from the stream")
  void folded() {
    assertThat(
            History.aParticipant()
                .and(
                    Agencies.ADULT_EDUCATION,
                    recorded(READING, LanguageLevel.B1, LevelSource.TEST, 1))
                .state()
                .mappings()
                .levels()
                .weakest())
        .contains(LanguageLevel.B1);
  }

  private static Levels of(LanguageLevelRecorded... events) {
    Levels levels = Levels.NONE;
    for (LanguageLevelRecorded event : events) {
      levels = levels.evolve(event);
    }
    return levels;
  }

  private static LanguageLevelRecorded recorded(
      LanguageSkill skill, LanguageLevel level, LevelSource source, int daysAgo) {
    return new LanguageLevelRecorded(skill, level, source, TODAY.minusDays(daysAgo));
  }
}
