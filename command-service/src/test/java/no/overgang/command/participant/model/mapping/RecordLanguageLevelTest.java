package no.overgang.command.participant.model.mapping;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;

import java.time.LocalDate;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.LanguageLevelRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordLanguageLevelTest {

  @Test
  @DisplayName("A level is recorded, on the day it happened when none is named")
  void records() {
    given(aParticipant()).when(ADULT_EDUCATION, level(null)).then(event(recorded(THAT_DAY)));
  }

  @Test
  @DisplayName("A level of today or earlier is recorded on the day named")
  void onTheDayNamed() {
    given(aParticipant()).when(ADULT_EDUCATION, level(TODAY)).then(event(recorded(TODAY)));
    given(aParticipant())
        .when(ADULT_EDUCATION, level(REGISTERED_ON))
        .then(event(recorded(REGISTERED_ON)));
  }

  @Test
  @DisplayName("Refused: a level of tomorrow")
  void inTheFuture() {
    given(aParticipant())
        .when(ADULT_EDUCATION, level(TOMORROW))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/on"), Because.of("/on"));
  }

  private static RecordLanguageLevel level(@Nullable LocalDate on) {
    return new RecordLanguageLevel(LanguageSkill.READING, LanguageLevel.A2, LevelSource.TEST, on);
  }

  private static LanguageLevelRecorded recorded(LocalDate on) {
    return new LanguageLevelRecorded(LanguageSkill.READING, LanguageLevel.A2, LevelSource.TEST, on);
  }
}
