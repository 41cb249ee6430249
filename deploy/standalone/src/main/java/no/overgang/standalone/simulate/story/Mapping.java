package no.overgang.standalone.simulate.story;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.mapping.RecordMapping;
import no.overgang.command.participant.model.mapping.RecordPriorLearning;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.code.PriorLearningLevel;
import no.overgang.events.participant.Finding;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Phrases;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: the starting point is mapped, and mapped again (P 5.2.1; J 4.3). */
final class Mapping {

  private static final Protected PURPOSE = new Protected("Grunnlag for plan og tilbud.");

  private static final List<MappingDimension> FIRST =
      List.of(
          MappingDimension.LANGUAGE,
          MappingDimension.SCHOOLING,
          MappingDimension.WORK_EXPERIENCE,
          MappingDimension.DIGITAL_SKILLS,
          MappingDimension.INTERESTS,
          MappingDimension.CARE_DUTIES,
          MappingDimension.HEALTH);

  private static final List<MappingDimension> SECOND =
      List.of(
          MappingDimension.PRIOR_LEARNING,
          MappingDimension.BASIC_SKILLS,
          MappingDimension.MOTIVATION,
          MappingDimension.NETWORK,
          MappingDimension.ECONOMY,
          MappingDimension.HOUSING);

  private Mapping() {}

  /** The first mapping; its language is always part of it. */
  static UUID first(Journey j, Agency by, Person person) {
    return maps(j, by, "Kompass", person.interpreter(), dimensions(j.draw(), FIRST), null);
  }

  /** Another agency goes on from an earlier mapping, and adds what it needs. */
  static UUID buildsOn(Journey j, Agency by, Person person, UUID earlier) {
    return maps(
        j, by, "Kartleggingssamtale", person.interpreter(), dimensions(j.draw(), SECOND), earlier);
  }

  /** An agency begins anew, as if nobody had asked before (P 5.1.3). */
  static void startsAnew(Journey j, Agency by) {
    Draw draw = j.draw();
    maps(
        j,
        by,
        "Arbeidsevnevurdering",
        false,
        dimensions(draw, draw.oneOf(List.of(FIRST, SECOND))),
        null);
  }

  /** What was learnt before is assessed. */
  static void priorLearningAssessed(Journey j, Agency by, Person person) {
    Draw draw = j.draw();
    j.does(
        by,
        new RecordPriorLearning(
            draw.oneOf(List.of(PriorLearningLevel.values())),
            Texts.staff(draw),
            person.interpreter(),
            Phrases.PRIOR_LEARNING.by(draw)));
  }

  private static UUID maps(
      Journey j,
      Agency by,
      String tool,
      boolean interpreter,
      List<Finding> findings,
      @Nullable UUID reuses) {
    UUID id = j.id();
    String setting = j.draw().chance(0.8) ? "Individuell samtale" : "Gruppe";
    if (j.draw().chance(3 * Figures.SLIP)) {
      forgetsThePurpose(j, by, tool, interpreter, findings);
    }
    j.insists(
        by,
        reason ->
            new RecordMapping(id, tool, setting, interpreter, findings, reuses, PURPOSE, reason),
        Phrases.MAPPED_AGAIN.by(j.draw()));
    return id;
  }

  /** A dimension mapped not long ago, mapped again without a word of what for. */
  private static void forgetsThePurpose(
      Journey j, Agency by, String tool, boolean interpreter, List<Finding> findings) {
    var again =
        new RecordMapping(
            j.id(),
            tool,
            "Gruppe",
            interpreter,
            findings,
            null,
            null,
            Phrases.MAPPED_AGAIN.by(j.draw()));
    if (j.wouldRefuse(RecordMapping.Refused.PURPOSE_NEEDED, by, again)) {
      j.errs(RecordMapping.Refused.PURPOSE_NEEDED, by, again);
    }
  }

  private static List<Finding> dimensions(Draw draw, List<MappingDimension> of) {
    var findings = new ArrayList<Finding>();
    for (MappingDimension dimension : of) {
      if (draw.chance(0.8) || dimension == MappingDimension.LANGUAGE) {
        findings.add(new Finding(dimension, Texts.finding(draw, dimension), null));
      }
    }
    if (findings.isEmpty()) {
      findings.add(
          new Finding(
              MappingDimension.MOTIVATION, Texts.finding(draw, MappingDimension.MOTIVATION), null));
    }
    return findings;
  }
}
