package no.overgang.command.participant.model.measure;

import static no.overgang.command.participant.model.Scenario.RULES;
import static no.overgang.command.participant.model.Times.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.overgang.command.model.RuleBook;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.PracticeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R16: a measure or practice begun with a level under its minimum. */
class MinimumLevelTest {

  @Test
  @DisplayName("R16: the rule data says what a kind of measure asks for; an offer says it before")
  void ofAMeasure() {
    assertThat(MinimumLevel.of(MeasureKind.FOV, null, RULES, TODAY))
        .contains(new MinimumLevel(LanguageLevel.A1));
    assertThat(MinimumLevel.of(MeasureKind.FOV, LanguageLevel.B2, RULES, TODAY))
        .contains(new MinimumLevel(LanguageLevel.B2));
    assertThat(MinimumLevel.of(MeasureKind.LANGUAGE_CAFE, null, RULES, TODAY)).isEmpty();
    assertThat(MinimumLevel.of(MeasureKind.LANGUAGE_CAFE, LanguageLevel.A0, RULES, TODAY))
        .contains(new MinimumLevel(LanguageLevel.A0));
  }

  @Test
  @DisplayName("R16: practice for work asks for what work training asks for, language for nothing")
  void ofAPractice() {
    assertThat(MinimumLevel.of(PracticeKind.WORK_PRACTICE, RULES, TODAY))
        .isEqualTo(MinimumLevel.of(MeasureKind.WORK_TRAINING, null, RULES, TODAY))
        .isPresent();
    assertThat(MinimumLevel.of(PracticeKind.LANGUAGE_PRACTICE, RULES, TODAY)).isEmpty();
  }

  @Test
  @DisplayName("R16: the version counts that holds on the day it begins")
  void versions() {
    LocalDate change = TODAY.plusDays(10);
    var rules =
        new RuleBook(
            RULES.versions().stream()
                .flatMap(
                    version ->
                        version.rule().equals("R16")
                            ? Stream.of(
                                version(1, null, change.minusDays(1), LanguageLevel.A1),
                                version(2, change, null, LanguageLevel.B1))
                            : Stream.of(version))
                .toList());
    assertThat(MinimumLevel.of(MeasureKind.FOV, null, rules, change.minusDays(1)))
        .contains(new MinimumLevel(LanguageLevel.A1));
    assertThat(MinimumLevel.of(MeasureKind.FOV, null, rules, change))
        .contains(new MinimumLevel(LanguageLevel.B1));
  }

  private static RuleBook.Version version(
      int number, @Nullable LocalDate from, @Nullable LocalDate to, LanguageLevel level) {
    return new RuleBook.Version(
        "R16", number, from, to, "made up", Map.of(), Map.of(MeasureKind.FOV, level), List.of());
  }

  @ParameterizedTest
  @EnumSource(names = {"A0", "A1", "A2"})
  @DisplayName("R16 breaks: the weakest skill is under the minimum; the level itself is not told")
  void under(LanguageLevel weakest) {
    assertThat(new MinimumLevel(LanguageLevel.B1).breach(() -> Optional.of(weakest)))
        .contains("A recorded level in Norwegian is under B1, which is asked for");
  }

  @ParameterizedTest
  @EnumSource(names = {"B1", "B2", "C1", "C2"})
  @DisplayName("R16 holds: the weakest skill reaches it")
  void reached(LanguageLevel weakest) {
    assertThat(new MinimumLevel(LanguageLevel.B1).breach(() -> Optional.of(weakest))).isEmpty();
  }

  @Test
  @DisplayName("R16 holds: no level is recorded, so none is known to be under it")
  void nothingRecorded() {
    assertThat(new MinimumLevel(LanguageLevel.B1).breach(Optional::empty)).isEmpty();
  }
}
