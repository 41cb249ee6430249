package no.overgang.query.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** How the service is built, for a root package: the real one, or a sample that breaks the rule. */
final class HouseRules {

  private static final String[] VIEWS = {"timeline", "card", "worklist", "directory", "manifest"};

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
                + "|card\\.CardState|timeline\\.Periods|manifest\\.Handover)(\\$.*)?")
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
