package no.overgang.command.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import no.overgang.command.MovableClock;
import no.overgang.command.RunningCommandService;
import no.overgang.command.model.RuleBook;
import no.overgang.engines.TestEngines;
import no.overgang.events.AgencyId;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The file with the numbers in rules, as an administrator writes it. */
class RuleFileTest {

  private static final AgencyId DRAMMEN = new AgencyId("0192:311003372");
  private static final AgencyId LIER = new AgencyId("0192:311007483");

  /** What every day needs, in the fewest words. */
  private static final String NEEDED =
      """
      rules:
        - {rule: R11, version: 1, source: x, numbers: {days: 7}}
        - {rule: R14, version: 1, source: x, numbers: {days: 30}}
        - {rule: R15, version: 1, source: x, numbers: {days: 14}}
        - {rule: D04, version: 1, source: x, numbers: {days: 14}}
      """;

  private static RuleBook read(String text) {
    return RuleFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static RuleBook with(String... entries) {
    return read(NEEDED + String.join("", Stream.of(entries).map("  - %s\n"::formatted).toList()));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  @Test
  @DisplayName("The file that comes with the hub says what the domain says")
  void thePackagedFileIsComplete() {
    RuleBook rules = RuleFile.packaged();
    LocalDate today = day("2026-03-02");
    assertThat(rules.versions())
        .extracting(RuleBook.Version::rule)
        .containsExactly(
            "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "R11", "R12", "R14", "R15",
            "R16", "R17", "R18", "R20");
    assertThat(rules.versions()).allMatch(version -> !version.source().isBlank());
    assertThat(number(rules, "D01", "months")).isEqualTo(3);
    assertThat(number(rules, "D02", "months")).isEqualTo(3);
    assertThat(number(rules, "D02", "hoursPerWeek")).isEqualTo(15);
    assertThat(number(rules, "D03", "weeks")).isEqualTo(8);
    assertThat(number(rules, "D04", "days")).isEqualTo(14);
    assertThat(number(rules, "D05", "days")).isEqualTo(30);
    assertThat(number(rules, "D06", "days")).isEqualTo(30);
    assertThat(number(rules, "D07", "weeks")).isEqualTo(12);
    assertThat(number(rules, "D08", "months")).isEqualTo(12);
    assertThat(rules.on("D01", day("2020-12-31"))).as("before the law").isEmpty();
    assertThat(rules.on("D01", day("2021-01-01"))).isPresent();
    assertThat(rules.on("D02", day("2025-12-31"))).as("before the bill").isEmpty();
    assertThat(rules.on("D02", day("2026-01-01"))).isPresent();
    assertThat(rules.days("R14", today)).isEqualTo(30);
    assertThat(number(rules, "R12", "months")).isEqualTo(12);
    assertThat(number(rules, "R18", "months")).isEqualTo(24);
    assertThat(number(rules, "R20", "minutesPerWeek")).isEqualTo(2250);
    assertThat(rules.on("R16", today).orElseThrow().minimumLevels())
        .containsEntry(MeasureKind.VOV, LanguageLevel.B1);
    assertThat(rules.on("R17", today).orElseThrow().durations())
        .filteredOn(
            duration -> duration.covers(Programme.KVP, PriorEducation.PRIMARY, ProgrammeGoal.WORK))
        .singleElement()
        .satisfies(
            duration -> {
              assertThat(duration.months()).isEqualTo(24);
              assertThat(duration.extensionMonths()).isEqualTo(12);
            });
  }

  private static int number(RuleBook rules, String rule, String name) {
    return rules.on(rule, day("2026-03-02")).orElseThrow().number(name);
  }

  @Test
  @DisplayName("A version holds from its first day to its last")
  void versionsFollowEachOther() {
    RuleBook rules =
        with(
            "{rule: D01, version: 1, validFrom: 2021-01-01, validTo: 2026-06-30, source: x, numbers: {months: 3}}",
            "{rule: D01, version: 2, validFrom: 2026-07-01, source: y, numbers: {months: 2}}");
    assertThat(rules.on("D01", day("2026-06-30")).orElseThrow().version()).isEqualTo(1);
    assertThat(rules.on("D01", day("2026-07-01")).orElseThrow().version()).isEqualTo(2);
    assertThat(rules.find("D01", 2).orElseThrow().source()).isEqualTo("y");
    assertThat(rules.find("D01", 3)).isEmpty();
  }

  @Test
  @DisplayName("An agency's own version beats the general one, while it holds and for it alone")
  void anAgencysOwnVersion() {
    RuleBook rules =
        with(
            "{rule: D03, version: 1, source: x, numbers: {weeks: 8}}",
            "{rule: D03, version: 2, agency: 0192:311003372, validFrom: 2026-01-01, validTo: 2026-12-31, source: y, numbers: {weeks: 10}}",
            "{rule: D03, version: 3, agency: 0192:311003372, validFrom: 2027-07-01, source: y, numbers: {weeks: 6}}",
            "{rule: D04, version: 2, agency: 0192:311007483, source: y, numbers: {days: 21}}");
    assertThat(rules.on("D03", day("2026-05-01"), DRAMMEN).orElseThrow().version()).isEqualTo(2);
    assertThat(rules.on("D03", day("2026-05-01"), LIER).orElseThrow().version()).isEqualTo(1);
    assertThat(rules.on("D03", day("2026-05-01")).orElseThrow().version()).isEqualTo(1);
    assertThat(rules.on("D03", day("2027-02-01"), DRAMMEN).orElseThrow().version())
        .as("between its own the general one holds")
        .isEqualTo(1);
    assertThat(rules.on("D03", day("2027-07-01"), DRAMMEN).orElseThrow().version()).isEqualTo(3);
    assertThat(rules.days("D04", day("2026-05-01"), LIER)).isEqualTo(21);
    assertThat(rules.days("D04", day("2026-05-01"), DRAMMEN)).isEqualTo(14);
    assertThat(rules.agencies()).containsExactlyInAnyOrder(DRAMMEN, LIER);
  }

  static Stream<Arguments> faults() {
    String d01 = "{rule: D01, version: 1, validTo: 2026-06-30, source: x, numbers: {months: 3}}";
    return Stream.of(
        Arguments.of(
            "overlap",
            "D01 version 2 overlaps version 1",
            new String[] {
              d01, "{rule: D01, version: 2, validFrom: 2026-06-30, source: x, numbers: {months: 2}}"
            }),
        Arguments.of(
            "a version that has no end before the next",
            "D01 version 2 overlaps version 1",
            new String[] {
              "{rule: D01, version: 1, source: x, numbers: {months: 3}}",
              "{rule: D01, version: 2, validFrom: 2026-07-01, source: x, numbers: {months: 2}}"
            }),
        Arguments.of(
            "gap",
            "D01 version 2 leaves a gap after version 1",
            new String[] {
              d01, "{rule: D01, version: 2, validFrom: 2026-07-02, source: x, numbers: {months: 2}}"
            }),
        Arguments.of("twice the same version", "D01 has version 1 twice", new String[] {d01, d01}),
        Arguments.of(
            "twice the same version for two agencies",
            "D06 has version 2 twice",
            new String[] {
              "{rule: D06, version: 2, agency: 0192:311003372, source: x, numbers: {days: 3}}",
              "{rule: D06, version: 2, agency: 0192:311007483, source: x, numbers: {days: 3}}"
            }),
        Arguments.of(
            "overlap of an agency's own",
            "D06 version 3 overlaps version 2",
            new String[] {
              "{rule: D06, version: 2, agency: 0192:311003372, source: x, numbers: {days: 3}}",
              "{rule: D06, version: 3, agency: 0192:311003372, source: x, numbers: {days: 4}}"
            }),
        Arguments.of(
            "an agency where the law is the same for all",
            "D01 version 1 names an agency, but the rule is the same for all",
            new String[] {
              "{rule: D01, version: 1, agency: 0192:311003372, source: x, numbers: {months: 3}}"
            }),
        Arguments.of(
            "unknown rule",
            "D99 is no rule with numbers",
            new String[] {"{rule: D99, version: 1, source: x, numbers: {days: 1}}"}),
        Arguments.of(
            "missing number",
            "D02 version 1 lacks the number hoursPerWeek",
            new String[] {"{rule: D02, version: 1, source: x, numbers: {months: 3}}"}),
        Arguments.of(
            "no numbers at all",
            "D02 version 1 lacks the number months",
            new String[] {"{rule: D02, version: 1, source: x}"}),
        Arguments.of(
            "a number without a value",
            "D01 version 1 lacks the number months",
            new String[] {"{rule: D01, version: 1, source: x, numbers: {months: }}"}),
        Arguments.of(
            "no version",
            "D01 version 0 is numbered below 1",
            new String[] {"{rule: D01, source: x, numbers: {months: 3}}"}),
        Arguments.of(
            "no rule",
            " is no rule with numbers",
            new String[] {"{version: 1, source: x, numbers: {months: 3}}"}),
        Arguments.of(
            "a number too many",
            "D01 version 1 has no use for the number days",
            new String[] {"{rule: D01, version: 1, source: x, numbers: {months: 3, days: 1}}"}),
        Arguments.of(
            "negative number",
            "D01 version 1 says months: -3, which is not above 0",
            new String[] {"{rule: D01, version: 1, source: x, numbers: {months: -3}}"}),
        Arguments.of(
            "zero",
            "D01 version 1 says months: 0, which is not above 0",
            new String[] {"{rule: D01, version: 1, source: x, numbers: {months: 0}}"}),
        Arguments.of(
            "missing source",
            "D01 version 1 names no source",
            new String[] {"{rule: D01, version: 1, numbers: {months: 3}}"}),
        Arguments.of(
            "ends before it begins",
            "D01 version 1 ends before it begins",
            new String[] {
              "{rule: D01, version: 1, validFrom: 2026-02-01, validTo: 2026-01-31, source: x, numbers: {months: 3}}"
            }),
        Arguments.of(
            "version zero",
            "D01 version 0 is numbered below 1",
            new String[] {"{rule: D01, version: 0, source: x, numbers: {months: 3}}"}),
        Arguments.of(
            "durations missing",
            "R17 version 1 says no durations",
            new String[] {"{rule: R17, version: 1, source: x}"}),
        Arguments.of(
            "a duration of nothing",
            "R17 version 1 has a duration that is not above 0 months",
            new String[] {
              "{rule: R17, version: 1, source: x, durations: [{programme: KVP, months: 0, extensionMonths: 0}]}"
            }),
        Arguments.of(
            "levels missing",
            "R16 version 1 says no minimum levels",
            new String[] {"{rule: R16, version: 1, source: x}"}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  @DisplayName("A fault is named")
  void aFaultIsNamed(String what, String message, String[] entries) {
    assertThatIllegalArgumentException()
        .as(what)
        .isThrownBy(() -> with(entries))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("All faults are named at once")
  void allFaultsAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                read(
                    """
                    rules:
                      - {rule: R11, version: 1, validFrom: 2026-01-01, source: x, numbers: {days: 7}}
                      - {rule: R14, version: 1, validTo: 2026-01-01, source: x, numbers: {days: 7}}
                      - {rule: D04, version: 1, source: x, numbers: {days: 14}}
                    """))
        .withMessageContaining("R11 needs a version without validFrom")
        .withMessageContaining("R14 must not end")
        .withMessageContaining("R15 needs a version without validFrom");
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("not YAML", "rules:\n  - {rule: D01", "not readable"),
        Arguments.of("empty", "", "no"),
        Arguments.of("no list", "rules:\n", "names no rules"),
        Arguments.of("an empty entry", "rules:\n  - \n", "empty entry"),
        Arguments.of(
            "a field nobody knows",
            NEEDED + "  - {rule: D01, version: 1, source: x, rool: 2}\n",
            "rool"),
        Arguments.of(
            "a day that is none",
            NEEDED + "  - {rule: D01, version: 1, validFrom: 2026-02-30, source: x}\n",
            "rules[4].validFrom"),
        Arguments.of(
            "half a number",
            NEEDED + "  - {rule: D01, version: 1, source: x, numbers: {months: 2.5}}\n",
            "months"),
        Arguments.of(
            "no agency id",
            NEEDED
                + "  - {rule: D06, version: 1, agency: drammen, source: x, numbers: {days: 1}}\n",
            "agency"),
        Arguments.of(
            "a programme nobody knows",
            NEEDED + "  - {rule: R17, version: 1, source: x, durations: [{programme: KURS}]}\n",
            "programme"),
        Arguments.of("the same field twice", "rules: []\nrules: []\n", "uplicate"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  @DisplayName("What cannot be read says where")
  void whatCannotBeRead(String what, String text, String message) {
    assertThatIllegalArgumentException()
        .as(what)
        .isThrownBy(() -> read(text))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("The service does not start with a file that does not fit")
  void theServiceDoesNotStart(@TempDir Path folder) throws IOException {
    Path faulty = folder.resolve("faulty.yml");
    Files.writeString(faulty, NEEDED.replace("days: 14", "days: 0"));
    assertThatThrownBy(() -> start(faulty))
        .hasStackTraceContaining("D04 version 1 says days: 0, which is not above 0");

    Path foreign = folder.resolve("foreign.yml");
    Files.writeString(
        foreign,
        NEEDED
            + "  - {rule: D06, version: 1, agency: 0192:999999999, source: x, numbers: {days: 1}}");
    assertThatThrownBy(() -> start(foreign))
        .hasStackTraceContaining("0192:999999999, which is not in the directory");
  }

  private static void start(Path rules) {
    new RunningCommandService(
            TestEngines.postgres().newDatabase("rules"),
            TestEngines.kafkaBootstrap(),
            new MovableClock(Instant.EPOCH),
            "overgang.rules=file:" + rules)
        .stop();
  }
}
