package no.overgang.query.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the service to its rules, and each rule to a sample that breaks it. */
class HouseRulesTest {

  private static final String SERVICE = "no.overgang.query";
  private static final String SAMPLE = "no.overgang.query.architecture.sample";

  private static final Map<String, Function<String, ArchRule>> RULES =
      Map.of(
          "views do not know each other", HouseRules::viewsDoNotKnowEachOther,
          "Kafka stays in consume", HouseRules::kafkaStaysInConsume,
          "JDBC stays in views", HouseRules::jdbcStaysInViews,
          "views do not know consumption or web", HouseRules::viewsDoNotKnowConsumptionOrWeb,
          "folds are pure", HouseRules::foldsArePure,
          "the command side is unknown", HouseRules::commandSideIsUnknown,
          "nothing scores or predicts", HouseRules::nothingScoresOrPredicts);

  @TestFactory
  Stream<DynamicTest> theServiceKeepsTheRules() {
    JavaClasses service =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SERVICE, "no.overgang.events");
    return RULES.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> rule.getValue().apply(SERVICE).check(service)));
  }

  @Test
  @DisplayName("R25 holds: nothing in events, endpoints or views scores or predicts")
  void nothingScoresOrPredicts() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SERVICE, "no.overgang.events");
    assertThat(all.contain("no.overgang.events.participant.ParticipantReferred")).isTrue();

    HouseRules.nothingScoresOrPredicts(SERVICE).check(all);
  }

  @Test
  @DisplayName("R25 breaks: a field, a code, a method and an address that foretell are found")
  void whatForetellsIsFound() {
    JavaClasses sample = new ClassFileImporter().importPackages(SAMPLE);

    assertThat(
            HouseRules.nothingScoresOrPredicts(SAMPLE)
                .evaluate(sample)
                .getFailureReport()
                .getDetails())
        .anyMatch(found -> found.endsWith("riskOfDropout"))
        .anyMatch(found -> found.endsWith("LIKELY"))
        .anyMatch(found -> found.endsWith("predictExit"))
        .anyMatch(found -> found.endsWith("/participants/{id}/dropout-probability"))
        .noneMatch(found -> found.contains("underscored"));
  }

  @TestFactory
  Stream<DynamicTest> aViolationIsFound() {
    JavaClasses sample = new ClassFileImporter().importPackages(SAMPLE);
    return RULES.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () ->
                        assertThat(rule.getValue().apply(SAMPLE).evaluate(sample).hasViolation())
                            .isTrue()));
  }
}
