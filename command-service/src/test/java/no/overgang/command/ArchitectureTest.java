package no.overgang.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import no.overgang.command.model.Act;
import no.overgang.command.model.Command;
import no.overgang.command.offer.model.OfferActs;
import no.overgang.command.participant.model.Acts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shape of the command service. Each rule is shown a sample on which it must fail. */
class ArchitectureTest {

  private static final String MODEL = "no.overgang.command..model..";
  private static final String SAMPLES = "no.overgang.command.participant.model.violating";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("no.overgang.command");

  /** Read from test classes alone, so that the sample is all a rule can see. */
  private static final JavaClasses WRITTEN_FOR_TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages(SAMPLES);

  private enum Shape {
    MODEL_KNOWS_THE_JDK_AND_THE_EVENTS_ALONE(
        classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.jspecify..", "no.overgang.events..", MODEL)
                    .and(describe("are not JSON", type -> !isJson(type)))),
        "ModelThatKnowsJson"),

    ACTS_DO_NOT_KNOW_EACH_OTHER(
        classes().that().resideInAPackage(MODEL).should(knowNoOtherAct()), "ActThatKnowsAnother"),

    EVERY_ACT_IS_LISTED(
        classes()
            .that()
            .implement(Command.class)
            .should(ArchCondition.from(describe("be listed", Shape::isListed))),
        "UnlistedAct"),

    AXON_AT_THE_RIM_ALONE(
        noClasses()
            .that()
            .resideOutsideOfPackages("no.overgang.command.handling", "no.overgang.command.store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework.."),
        "ModelThatKnowsAxon"),

    KAFKA_IN_THE_RELAY_AND_ITS_OWN_DOOR_ALONE(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "no.overgang.command.relay..", "no.overgang.command.door.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka.."),
        "KafkaOutsideTheRelay"),

    NO_FIELD_IS_INJECTED(
        noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource"),
        "InjectedField"),

    NAMES_SAY_WHAT_A_THING_IS(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl"),
        "TransferHelper"),

    MODEL_HAS_NO_CLOCK_AND_NO_CHANCE(
        noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .accessTargetWhere(describe("asks the clock or chance", Shape::clockOrChance)),
        "ModelWithItsOwnClock");

    private final ArchRule rule;
    private final String sample;

    Shape(ArchRule rule, String sample) {
      this.rule = rule;
      this.sample = sample;
    }

    private static boolean isJson(JavaClass type) {
      return resideInAPackage("no.overgang.events.json..").test(type);
    }

    private static boolean isListed(JavaClass type) {
      return Stream.<Act>concat(Acts.all().stream(), OfferActs.all().stream())
          .map(Act::type)
          .anyMatch(act -> act.getName().equals(type.getName()));
    }

    private static boolean clockOrChance(JavaAccess<?> access) {
      String owner = access.getTargetOwner().getName();
      String name = access.getName();
      return (owner.startsWith("java.time.") && name.equals("now"))
          || (owner.equals("java.time.Clock") && name.startsWith("system"))
          || (owner.equals("java.lang.System") && name.endsWith("Time"))
          || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
          || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
          || (owner.equals("java.lang.Math") && name.equals("random"))
          || owner.equals("java.util.Random")
          || owner.equals("java.security.SecureRandom")
          || owner.equals("java.util.concurrent.ThreadLocalRandom");
    }

    private static ArchCondition<JavaClass> knowNoOtherAct() {
      return new ArchCondition<>("know no other act") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          JavaClass here = outermost(type);
          if (!isAct(here)) {
            return;
          }
          type.getDirectDependenciesFromSelf().stream()
              .filter(known -> isAct(outermost(known.getTargetClass())))
              .filter(known -> !outermost(known.getTargetClass()).equals(here))
              .forEach(
                  known ->
                      events.add(SimpleConditionEvent.violated(known, known.getDescription())));
        }
      };
    }

    private static boolean isAct(JavaClass type) {
      return !type.isInterface() && type.isAssignableTo(Command.class);
    }

    private static JavaClass outermost(JavaClass type) {
      return type.getEnclosingClass().map(Shape::outermost).orElse(type);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("The product keeps to the rule")
  void holds(Shape shape) {
    shape.rule.check(PRODUCT);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("The rule fails on its sample, and on account of it")
  void canFail(Shape shape) {
    var result = shape.rule.evaluate(WRITTEN_FOR_TESTS);
    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains(SAMPLES + "." + shape.sample));
  }

  @Test
  @DisplayName("What is read is the product, without tests")
  void readsTheProduct() {
    assertThat(PRODUCT.size()).isGreaterThan(150);
    assertThat(PRODUCT).noneMatch(type -> type.getName().startsWith(SAMPLES));
  }
}
