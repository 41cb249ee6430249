package no.overgang.query.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the service is built, for a root package: the real one, or a sample that breaks the rule. */
final class HouseRules {

  private static final String[] VIEWS = {
    "timeline", "card", "worklist", "directory", "manifest", "offer", "statistics"
  };

  /** Words for what the hub does not do (R25). */
  private static final Set<String> FORETELLING =
      Set.of(
          "score",
          "scores",
          "scored",
          "scoring",
          "risk",
          "risks",
          "probability",
          "probabilities",
          "probable",
          "predict",
          "predicts",
          "predicted",
          "prediction",
          "predictions",
          "predictor",
          "forecast",
          "forecasts",
          "likelihood",
          "likely",
          "propensity",
          "prognosis",
          "odds");

  private HouseRules() {}

  /** Views share what is below them, never each other. */
  static ArchRule viewsDoNotKnowEachOther(String root) {
    return slices()
        .matching(root + ".(*)..")
        .namingSlices("$1")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(not(resideInAnyPackage(in(root, VIEWS))), alwaysTrue())
        .ignoreDependency(alwaysTrue(), not(resideInAnyPackage(in(root, VIEWS))))
        .because("a view must be changed, rebuilt and dropped by itself");
  }

  /** Kafka is known to consumption only. */
  static ArchRule kafkaStaysInConsume(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".consume..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..");
  }

  /** Where things are stored is known to views and what carries them. */
  static ArchRule jdbcStaysInViews(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(in(root, "web", "problem", "settings", "loop", "directory", "manifest"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");
  }

  /** Views and access are served by consumption and the web, not the other way. */
  static ArchRule viewsDoNotKnowConsumptionOrWeb(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(in(root, VIEWS))
        .or()
        .resideInAnyPackage(in(root, "access", "view", "loop"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in(root, "consume", "web"));
  }

  /** What is folded and decided is pure. */
  static ArchRule foldsArePure(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".loop..")
        .or()
        .haveNameMatching(
            java.util.regex.Pattern.quote(root)
                + "\\.(access\\.(Disclosure|ParticipantRelations|Trace|Eyes)"
                + "|card\\.(CardState|Profile|People|Activities|Levels|Deadlines|Gaps|Across)"
                + "|timeline\\.(Periods|Entry)|manifest\\.Handover|worklist\\.RightThingsFirst"
                + "|offer\\.(OfferState|Suggestions)|statistics\\.(Tally|SmallCells))(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "tools.jackson..");
  }

  /** The two services never meet. */
  static ArchRule commandSideIsUnknown(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("no.overgang.command..", "org.axonframework..");
  }

  /**
   * Nothing in events, endpoints or views scores or predicts a person's outcome (R25; J 7.2): no
   * class, field, code, method or address is named so.
   */
  static ArchRule nothingScoresOrPredicts(String root) {
    return classes()
        .that()
        .resideInAnyPackage(root + "..", "no.overgang.events..")
        .should(
            new ArchCondition<>("speak of what has happened only") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                names(type)
                    .filter(name -> words(name).anyMatch(FORETELLING::contains))
                    .forEach(
                        name ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    type, type.getName() + " speaks of " + name)));
              }
            })
        .because("the hub never scores or predicts a person's outcome");
  }

  private static Stream<String> names(JavaClass type) {
    return Stream.of(
            Stream.of(type.getSimpleName()),
            type.getFields().stream().map(JavaField::getName),
            type.getMethods().stream().map(JavaMethod::getName),
            addresses(type.getAnnotations()),
            type.getMethods().stream().flatMap(method -> addresses(method.getAnnotations())))
        .flatMap(names -> names);
  }

  /** The addresses in Spring's mappings. */
  private static Stream<String> addresses(Collection<? extends JavaAnnotation<?>> annotations) {
    return annotations.stream()
        .filter(annotation -> annotation.getRawType().getName().endsWith("Mapping"))
        .flatMap(
            annotation -> Stream.of("value", "path").map(annotation::get).flatMap(Optional::stream))
        .flatMap(
            value -> value instanceof Object[] several ? Arrays.stream(several) : Stream.of(value))
        .map(String::valueOf);
  }

  private static Stream<String> words(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z]+"))
        .map(word -> word.toLowerCase(Locale.ROOT));
  }

  private static String[] in(String root, String... names) {
    return java.util.Arrays.stream(names)
        .map(name -> root + "." + name + "..")
        .toArray(String[]::new);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      alwaysTrue() {
    return com.tngtech.archunit.base.DescribedPredicate.alwaysTrue();
  }
}
