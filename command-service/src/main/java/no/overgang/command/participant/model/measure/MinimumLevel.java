package no.overgang.command.participant.model.measure;

import java.time.LocalDate;
import java.util.Optional;
import no.overgang.command.model.RuleBook;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.PracticeKind;
import org.jspecify.annotations.Nullable;

/**
 * The level in Norwegian that a measure or practice asks for (rule R16; P 4.1.1, L table 2.1).
 * Every skill that is recorded must reach it. Practice for work asks for what work training asks
 * for; practice for language is how a language is learnt, and asks for none.
 */
public record MinimumLevel(LanguageLevel level) {

  private static final String RULE = "R16";

  /** What is known of a participant's levels. */
  @FunctionalInterface
  public interface Known {

    /** The level in the weakest of the skills that are recorded; none when none is. */
    Optional<LanguageLevel> weakest();
  }

  /**
   * What a measure asks for that begins on a day, if it asks for any.
   *
   * @param offered what the offer asks for, when the measure is one and the offer says so
   */
  public static Optional<MinimumLevel> of(
      MeasureKind kind, @Nullable LanguageLevel offered, RuleBook rules, LocalDate day) {
    return offered == null
        ? rules
            .on(RULE, day)
            .flatMap(version -> Optional.ofNullable(version.minimumLevels().get(kind)))
            .map(MinimumLevel::new)
        : Optional.of(new MinimumLevel(offered));
  }

  /** What a practice asks for that begins on a day, if it asks for any. */
  public static Optional<MinimumLevel> of(PracticeKind kind, RuleBook rules, LocalDate day) {
    return switch (kind) {
      case WORK_PRACTICE -> of(MeasureKind.WORK_TRAINING, null, rules, day);
      case LANGUAGE_PRACTICE -> Optional.empty();
    };
  }

  /**
   * What there is to warn of; nothing when no level is recorded, for then none is known to be under
   * it. It says what is asked for and not the level that is recorded, which the reader of a warning
   * need not be one to see.
   */
  public Optional<String> breach(Known known) {
    return known
        .weakest()
        .filter(recorded -> recorded.compareTo(level) < 0)
        .map(
            recorded ->
                "A recorded level in Norwegian is under %s, which is asked for".formatted(level));
  }
}
