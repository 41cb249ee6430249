package no.overgang.command.participant.model.mapping;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.LanguageLevelRecorded;

/**
 * The level that counts in each skill of Norwegian: a test beats a judgement or self-report of the
 * same skill, else the newest counts (rule R13; J fn 13). Immutable.
 */
public record Levels(Map<LanguageSkill, Recorded> bySkill) {

  /** None. */
  public static final Levels NONE = new Levels(Map.of());

  /** A level as it was recorded. */
  public record Recorded(LanguageLevel level, LevelSource source, LocalDate on) {

    private boolean beats(Recorded other) {
      boolean tested = source == LevelSource.TEST;
      boolean otherTested = other.source == LevelSource.TEST;
      return tested == otherTested ? !on.isBefore(other.on) : tested;
    }
  }

  public Levels {
    var copy = new EnumMap<LanguageSkill, Recorded>(LanguageSkill.class);
    copy.putAll(bySkill);
    bySkill = Collections.unmodifiableMap(copy);
  }

  /** The levels after one more was recorded. */
  public Levels evolve(LanguageLevelRecorded event) {
    var recorded = new Recorded(event.level(), event.source(), event.on());
    Recorded before = bySkill.get(event.skill());
    if (before != null && !recorded.beats(before)) {
      return this;
    }
    var next = new EnumMap<LanguageSkill, Recorded>(LanguageSkill.class);
    next.putAll(bySkill);
    next.put(event.skill(), recorded);
    return new Levels(next);
  }

  /** The level that counts in a skill, if one is recorded. */
  public Optional<LanguageLevel> of(LanguageSkill skill) {
    return Optional.ofNullable(bySkill.get(skill)).map(Recorded::level);
  }

  /** The level in the weakest of the skills that are recorded; none when none is. */
  public Optional<LanguageLevel> weakest() {
    return bySkill.values().stream().map(Recorded::level).min(Comparator.naturalOrder());
  }
}
