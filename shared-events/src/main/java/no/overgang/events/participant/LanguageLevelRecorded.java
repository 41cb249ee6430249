package no.overgang.events.participant;

import java.time.LocalDate;
import no.overgang.events.Category;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;

/** The level in one skill of Norwegian was recorded (domain 4.4). */
public record LanguageLevelRecorded(
    LanguageSkill skill, LanguageLevel level, LevelSource source, LocalDate on)
    implements MappingEvent {

  @Override
  public Category category() {
    return Category.LANGUAGE;
  }
}
