package no.overgang.query.card;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.manifest.ManifestSources;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.query.access.Trace;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Frozen;

/**
 * The level that counts in each skill: a test beats a judgement (rule R13), decided where the
 * handover manifest decides it. Immutable.
 */
record Levels(Map<LanguageSkill, Level> bySkill, ManifestSources sources) {

  static final Levels NONE = new Levels(Map.of(), ManifestSources.NONE);

  record Level(
      LanguageSkill skill, LanguageLevel level, LevelSource source, LocalDate on, Trace trace) {}

  Levels {
    bySkill = Frozen.map(bySkill);
  }

  /** The levels after an event; most say nothing of them. */
  Levels evolve(Fact fact) {
    if (!(fact.event() instanceof LanguageLevelRecorded event)) {
      return this;
    }
    UUID id = fact.eventId();
    ManifestSources now = sources.evolve(id, fact.agency(), event);
    var next = new TreeMap<>(bySkill);
    if (now.byItem().values().stream().anyMatch(source -> source.eventId().equals(id))) {
      next.put(
          event.skill(),
          new Level(event.skill(), event.level(), event.source(), event.on(), Trace.of(fact)));
    }
    return new Levels(next, now);
  }
}
