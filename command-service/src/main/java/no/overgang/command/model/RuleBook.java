package no.overgang.command.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in rules and deadlines. They change with law and circulars, so they are versioned
 * data that an administrator reads and changes (domain 5, 6); the file says where each comes from.
 */
public record RuleBook(List<Version> versions) {

  /** What every day needs a number for, because something is stored with it. */
  private static final Map<String, String> ALWAYS =
      Map.of("R11", "days", "R14", "days", "R15", "days", "D04", "days");

  /** What a rule may say numbers of, by its id; what stands here must be there and be positive. */
  private static final Map<String, Set<String>> NUMBERS =
      Map.ofEntries(
          Map.entry("R11", Set.of("days")),
          Map.entry("R12", Set.of("months")),
          Map.entry("R14", Set.of("days")),
          Map.entry("R15", Set.of("days")),
          Map.entry("R16", Set.of()),
          Map.entry("R17", Set.of()),
          Map.entry("R18", Set.of("months")),
          Map.entry("R20", Set.of("minutesPerWeek")),
          Map.entry("D01", Set.of("months")),
          Map.entry("D02", Set.of("months", "hoursPerWeek")),
          Map.entry("D03", Set.of("weeks")),
          Map.entry("D04", Set.of("days")),
          Map.entry("D05", Set.of("days")),
          Map.entry("D06", Set.of("days")),
          Map.entry("D07", Set.of("weeks")),
          Map.entry("D08", Set.of("months")));

  /**
   * One version of a rule.
   *
   * @param rule such as {@code R14} or {@code D01}
   * @param version from 1, unlike any other of the rule
   * @param validFrom first day it holds; none for always
   * @param validTo last day it holds; none for no end
   * @param source law, circular or report
   * @param numbers by name: {@code days}, {@code weeks}, {@code months}, {@code hoursPerWeek},
   *     {@code minutesPerWeek}
   * @param minimumLevels level in Norwegian a kind of measure asks for (R16)
   * @param durations how long a programme may last (R17)
   */
  public record Version(
      String rule,
      int version,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      String source,
      Map<String, Integer> numbers,
      Map<MeasureKind, LanguageLevel> minimumLevels,
      List<Duration> durations) {

    public Version {
      numbers = numbers == null ? Map.of() : Map.copyOf(numbers);
      minimumLevels = minimumLevels == null ? Map.of() : Map.copyOf(minimumLevels);
      durations = durations == null ? List.of() : List.copyOf(durations);
    }

    boolean holdsOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }

    /** A number of the rule; it was checked at start that it is there. */
    public int number(String name) {
      Integer number = numbers.get(name);
      if (number == null) {
        throw new IllegalArgumentException("Rule %s has no number %s".formatted(rule, name));
      }
      return number;
    }
  }

  /**
   * How long a programme may last for some.
   *
   * @param priorEducation for whom; empty for everybody
   * @param goals for which goals; empty for all
   * @param months from its start, without extension
   * @param extensionMonths how much longer with an extension
   */
  public record Duration(
      Programme programme,
      Set<PriorEducation> priorEducation,
      Set<ProgrammeGoal> goals,
      int months,
      int extensionMonths) {

    public Duration {
      priorEducation = priorEducation == null ? Set.of() : Set.copyOf(priorEducation);
      goals = goals == null ? Set.of() : Set.copyOf(goals);
    }

    /** Whether it speaks of such a programme of such a participant. */
    public boolean covers(Programme what, @Nullable PriorEducation education, ProgrammeGoal goal) {
      return programme == what
          && (priorEducation.isEmpty() || (education != null && priorEducation.contains(education)))
          && (goals.isEmpty() || goals.contains(goal));
    }
  }

  /**
   * @throws IllegalArgumentException when it is not complete or contradicts itself; the message
   *     names each fault
   */
  public RuleBook {
    versions =
        versions.stream()
            .sorted(Comparator.comparing(Version::rule).thenComparingInt(Version::version))
            .toList();
    List<String> faults = faults(versions);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "The rule data does not fit: " + String.join("; ", faults));
    }
  }

  /** The version of a rule that holds on a day, if one does. */
  public Optional<Version> on(String rule, LocalDate day) {
    return versions.stream()
        .filter(version -> version.rule().equals(rule) && version.holdsOn(day))
        .findFirst();
  }

  /** The days a rule gives that has a version on every day: R11, R14, R15 or D04. */
  public int days(String rule, LocalDate day) {
    return on(rule, day).orElseThrow(() -> new IllegalArgumentException(rule)).number("days");
  }

  private static List<String> faults(List<Version> versions) {
    var faults = new ArrayList<String>();
    Map<String, List<Version>> byRule =
        versions.stream()
            .collect(Collectors.groupingBy(Version::rule, TreeMap::new, Collectors.toList()));
    byRule.forEach((rule, own) -> faultsOf(rule, own, faults));
    for (String rule : ALWAYS.keySet().stream().sorted().toList()) {
      if (byRule.getOrDefault(rule, List.of()).stream()
          .noneMatch(version -> version.validFrom() == null)) {
        faults.add(rule + " needs a version without validFrom, so that it holds on every day");
      }
    }
    return faults;
  }

  private static void faultsOf(String rule, List<Version> own, List<String> faults) {
    Set<String> expected = NUMBERS.get(rule);
    if (expected == null) {
      faults.add(rule + " is no rule with numbers");
      return;
    }
    for (Version version : own) {
      String name = rule + " version " + version.version();
      if (!version.numbers().keySet().equals(expected)) {
        faults.add(name + " must say " + expected.stream().sorted().toList());
      }
      if (version.numbers().values().stream().anyMatch(number -> number <= 0)) {
        faults.add(name + " has a number that is not above 0");
      }
      if (version.source() == null || version.source().isBlank()) {
        faults.add(name + " names no source");
      }
      if (version.validFrom() != null
          && version.validTo() != null
          && version.validTo().isBefore(version.validFrom())) {
        faults.add(name + " ends before it begins");
      }
      if (rule.equals("R17") && version.durations().isEmpty()) {
        faults.add(name + " says no durations");
      }
      if (rule.equals("R16") && version.minimumLevels().isEmpty()) {
        faults.add(name + " says no minimum levels");
      }
    }
    for (int i = 1; i < own.size(); i++) {
      Version before = own.get(i - 1);
      Version after = own.get(i);
      LocalDate from = after.validFrom();
      LocalDate to = before.validTo();
      if (before.version() == after.version()) {
        faults.add("%s has version %d twice".formatted(rule, after.version()));
      } else if (from == null || to == null || !from.equals(to.plusDays(1))) {
        faults.add(
            "%s version %d must begin the day after version %d ends"
                .formatted(rule, after.version(), before.version()));
      }
    }
    if (ALWAYS.containsKey(rule) && own.getLast().validTo() != null) {
      faults.add(rule + " must not end, because something is stored with it");
    }
  }
}
