package no.overgang.standalone.simulate.world;

import java.time.LocalDate;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.ResidenceGround;

/**
 * A made-up participant at settlement.
 *
 * @param language ISO 639-1 code of the language spoken best
 * @param start level in Norwegian
 */
public record Person(
    String name,
    int birthYear,
    ResidenceGround ground,
    String language,
    boolean interpreter,
    PriorEducation education,
    LanguageLevel start) {

  /** Somebody who fled as most others did. */
  public static Person settling(Draw draw, LocalDate on) {
    PriorEducation education = draw.oneOf(Figures.PRIOR_EDUCATION);
    int age =
        education == PriorEducation.NONE || education == PriorEducation.PRIMARY_UNFINISHED
            ? draw.between(34, 54)
            : draw.between(21, 43);
    LanguageLevel start = draw.oneOf(Figures.START_LEVEL);
    return new Person(
        MadeUpNames.participant(draw, draw.chance(Figures.WOMEN)),
        on.getYear() - age,
        draw.oneOf(Figures.RESIDENCE_GROUND),
        draw.oneOf(Figures.LANGUAGE),
        start.compareTo(LanguageLevel.A2) < 0,
        education,
        start);
  }

  /** Somebody under collective protection from Ukraine. */
  public static Person fromUkraine(Draw draw, LocalDate on) {
    return new Person(
        MadeUpNames.participant(draw, draw.chance(Figures.WOMEN_FROM_UKRAINE)),
        on.getYear() - draw.between(22, 58),
        ResidenceGround.COLLECTIVE_PROTECTION,
        draw.oneOf(Figures.LANGUAGE_UKRAINE),
        draw.chance(0.7),
        draw.oneOf(Figures.PRIOR_EDUCATION_UKRAINE),
        LanguageLevel.A0);
  }
}
