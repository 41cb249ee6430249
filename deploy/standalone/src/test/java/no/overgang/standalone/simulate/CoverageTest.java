package no.overgang.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.ReferralExpired;
import no.overgang.standalone.AgencyDirectoryFile;
import no.overgang.standalone.simulate.world.Cohort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand participants meet everything the hub can say (issue 3, point 9). */
class CoverageTest {

  /** What only the passing of time brings, so that no line of a file can. */
  private static final Set<Class<? extends HubEvent>> BY_THE_SWEEP_ALONE =
      Set.of(DeadlineMissed.class, ReferralExpired.class);

  /** What no line of a file can be refused with, and why. */
  private static final Map<Enum<?>, String> NEVER_MET =
      Map.of(
          RegisterParticipant.Refused.ALREADY_REGISTERED,
          "a registration begins a stream of its own; by a number that is known it is a duplicate");

  @TempDir static Path folder;

  private static final Met MET = new Met();

  @BeforeAll
  static void simulates() throws Exception {
    new Simulation(AgencyDirectoryFile.read().directory(), MET)
        .write(
            new Cohort(2_000, 1, 4, LocalDate.of(2025, 12, 31)),
            OutputStream.nullOutputStream(),
            folder);
  }

  @Test
  void everyTypeOfEventFollows() {
    var left = new TreeSet<String>();
    for (Class<? extends HubEvent> type : EventTypes.all()) {
      if (MET.events.contains(type) == BY_THE_SWEEP_ALONE.contains(type)) {
        left.add(type.getSimpleName());
      }
    }
    assertThat(left).as("not met, or met although it cannot be").isEmpty();
  }

  @Test
  void everyRefusalIsMet() throws Exception {
    var left = new TreeSet<String>();
    for (Enum<?> constant : EveryRefusal.constants()) {
      if (MET.refusal(constant) == NEVER_MET.containsKey(constant)) {
        left.add(constant.getDeclaringClass().getName() + "." + constant);
      }
    }
    assertThat(left).as("not met, or met although it cannot be").isEmpty();
    assertThat(List.of("STILL_OPEN", "OPEN_UNDER_THE_DUPLICATE", "MALFORMED_BODY"))
        .allMatch(MET::refusal);
  }

  @Test
  void everyRuleThatAsksForAReasonHasAsked() {
    assertThat(MET.reasonsAskedFor())
        .containsExactlyInAnyOrderElementsOf(rules(Rule.Kind.WARN_WITH_REASON));
  }

  @Test
  void everyRuleThatWarnsHasWarned() {
    var warning = new TreeSet<String>();
    rules(Rule.Kind.WARN).forEach(rule -> warning.add(rule.name()));
    rules(Rule.Kind.WARN_WITH_REASON).forEach(rule -> warning.add(rule.name()));
    assertThat(MET.warnings).containsExactlyInAnyOrderElementsOf(warning);
  }

  private static List<Rule> rules(Rule.Kind kind) {
    return List.of(Rule.values()).stream().filter(rule -> rule.kind() == kind).toList();
  }
}
