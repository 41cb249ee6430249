package no.overgang.standalone.simulate.story;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.overgang.command.participant.model.mapping.RecordLanguageLevel;
import no.overgang.events.Agency;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;

/** Chapter: Norwegian at the adult education centre; levels rise, unevenly, skill by skill. */
final class Norwegian {

  private static final List<LanguageLevel> LEVELS = List.of(LanguageLevel.values());

  private final Journey j;
  private final Map<LanguageSkill, LanguageLevel> levels = new EnumMap<>(LanguageSkill.class);
  private final LanguageLevel ceiling;
  private final Referral referral;
  private boolean attending = true;

  private Norwegian(Journey j, Person person, Referral referral) {
    this.j = j;
    this.referral = referral;
    this.ceiling = j.draw().oneOf(List.of(LanguageLevel.A2, LanguageLevel.B1, LanguageLevel.B2));
    for (LanguageSkill skill : LanguageSkill.values()) {
      levels.put(skill, person.start());
    }
  }

  /** Referred by the refugee service, taken in, tested; then looked at several times a year. */
  static Norwegian begins(Journey j, Person person, UUID mapping) {
    Agency school = j.place().school();
    Referral referral =
        Referral.refers(
            j, j.place().refugee(), school, MeasureKind.NORWEGIAN_COURSE, List.of(mapping));
    j.pass(j.draw().between(1, 6));
    referral.acknowledged();
    j.pass(j.draw().between(1, 12));
    referral.accepted();
    Norwegian norwegian = new Norwegian(j, person, referral);
    j.pass(j.draw().between(3, 20));
    Settling.nameContactPerson(j, school, null);
    norwegian.recorded(LevelSource.TEST);
    if (j.draw().chance(0.5)) {
      Mapping.buildsOn(j, school, person, mapping);
    }
    j.every(Figures.DAYS_BETWEEN_LEVELS, () -> norwegian.attending, norwegian::progresses);
    return norwegian;
  }

  /** The level people ask for first. */
  LanguageLevel speaking() {
    return level(LanguageSkill.SPEAKING);
  }

  /** The course ends, and the school says how it went. */
  void ends(ReferralOutcome outcome) {
    if (attending) {
      attending = false;
      referral.reported(outcome);
      if (!j.draw().chance(Figures.OUTCOME_NOT_SEEN)) {
        j.in(j.draw().between(2, 25), referral::closed);
      }
    }
  }

  /** The participant stays away for a while; nothing is recorded. */
  void breaksOff() {
    attending = false;
  }

  /** The participant is back. */
  void resumes() {
    if (!attending) {
      attending = true;
      recorded(LevelSource.JUDGEMENT);
      j.every(Figures.DAYS_BETWEEN_LEVELS, () -> attending, this::progresses);
    }
  }

  private void progresses() {
    Draw draw = j.draw();
    for (LanguageSkill skill : LanguageSkill.values()) {
      boolean oral = skill == LanguageSkill.LISTENING || skill == LanguageSkill.SPEAKING;
      if (level(skill).compareTo(ceiling) < 0 && draw.chance(oral ? 0.4 : 0.3)) {
        levels.put(skill, LEVELS.get(LEVELS.indexOf(level(skill)) + 1));
      }
    }
    recorded(draw.chance(0.55) ? LevelSource.TEST : LevelSource.JUDGEMENT);
  }

  private void recorded(LevelSource source) {
    Draw draw = j.draw();
    int late = draw.chance(Figures.ENTERED_LATE) ? draw.between(2, 14) : 0;
    for (LanguageSkill skill : LanguageSkill.values()) {
      boolean judgedOnly = source == LevelSource.JUDGEMENT && draw.chance(0.35);
      if (!judgedOnly) {
        j.doesLate(
            j.place().school(),
            late,
            new RecordLanguageLevel(skill, level(skill), source, j.day().minusDays(late)));
      }
    }
  }

  private LanguageLevel level(LanguageSkill skill) {
    return Objects.requireNonNull(levels.get(skill));
  }
}
