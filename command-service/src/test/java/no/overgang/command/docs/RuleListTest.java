package no.overgang.command.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.overgang.command.model.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list of rules is written from the code; each is kept somewhere, and tested both ways. */
class RuleListTest {

  private static final Pattern TEST_NAME =
      Pattern.compile("\"(?<rule>R[0-9]{2}) (?<how>holds|breaks)\\b");
  private static final Pattern NAMED = Pattern.compile("\\bR[0-9]{2}\\b");

  @Test
  @DisplayName("Each rule has a test in which it holds and one in which it breaks")
  void testedBothWays() throws IOException {
    Map<String, List<String>> tests = tests();
    for (Rule rule : Rule.values()) {
      assertThat(tests.getOrDefault(rule.name(), List.of()))
          .as("tests of " + rule)
          .anyMatch(how -> how.startsWith("holds"))
          .anyMatch(how -> how.startsWith("breaks"));
    }
  }

  @Test
  @DisplayName("The list of rules says what the code says")
  void listed() throws IOException {
    Map<String, List<Path>> keepers = keepers();
    var text =
        new StringBuilder("# Rules\n\nWritten from the code by `RuleListTest`; do not edit.\n");
    text.append(
        """

        `refuse`: the command is refused by name and nothing is stored. `warn`: it is stored, and answer and timeline carry the
        warning; with † only when `overrideReason` says why. `task`: it is stored and a task or obligation opens by itself.
        `effect`: it says what something means to whoever reads. Numbers of rules stand in
        [rules.yml](../../command-service/src/main/resources/rules.yml), in versions.

        | rule | kind | says | evidence | kept by |
        |---|---|---|---|---|
        """);
    for (Rule rule : Rule.values()) {
      List<Path> kept = keepers.getOrDefault(rule.name(), List.of());
      assertThat(kept).as("what keeps " + rule).isNotEmpty();
      text.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  rule,
                  kind(rule.kind()),
                  rule.statement(),
                  rule.evidence().isEmpty() ? "–" : rule.evidence(),
                  kept.stream().map(RuleListTest::link).collect(Collectors.joining(", "))));
    }
    Generated.check(Generated.ROOT.resolve("docs/domain/rules.md"), text.toString());
  }

  private static String kind(Rule.Kind kind) {
    return switch (kind) {
      case REFUSE -> "refuse";
      case WARN -> "warn";
      case WARN_WITH_REASON -> "warn †";
      case TASK -> "task";
      case EFFECT -> "effect";
    };
  }

  private static String link(Path source) {
    String name = source.getFileName().toString().replace(".java", "");
    return "[%s](../../%s)".formatted(name, Generated.ROOT.relativize(source));
  }

  /** Sources that name a rule, by rule; events tell of rules and do not keep them. */
  private static Map<String, List<Path>> keepers() throws IOException {
    var keepers = new TreeMap<String, List<Path>>();
    for (Path source : Generated.sources("main")) {
      String path = source.toString();
      if (path.endsWith("/Rule.java")
          || path.contains("/events/participant/")
          || path.contains("/events/code/")
          || path.contains("/standalone/")) {
        continue;
      }
      Matcher named = NAMED.matcher(Files.readString(source));
      while (named.find()) {
        List<Path> kept = keepers.computeIfAbsent(named.group(), rule -> new ArrayList<>());
        if (!kept.contains(source)) {
          kept.add(source);
        }
      }
    }
    return keepers;
  }

  private static Map<String, List<String>> tests() throws IOException {
    var tests = new TreeMap<String, List<String>>();
    for (Path source : Generated.sources("test")) {
      Matcher name = TEST_NAME.matcher(Files.readString(source));
      while (name.find()) {
        tests
            .computeIfAbsent(name.group("rule"), rule -> new ArrayList<>())
            .add(name.group("how") + " in " + source.getFileName());
      }
    }
    return tests;
  }
}
