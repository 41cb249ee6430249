package no.overgang.command.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.overgang.events.AgencyId;
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
   * @param agency the agency that has set it for itself; none when it holds for all
   */
  public record Version(
      String rule,
      int version,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      String source,
      Map<String, Integer> numbers,
      Map<MeasureKind, LanguageLevel> minimumLevels,
      List<Duration> durations,
      @Nullable AgencyId agency) {

    /** A version that holds for every agency. */
    public Version(
        String rule,
        int version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Map<String, Integer> numbers,
        Map<MeasureKind, LanguageLevel> minimumLevels,
        List<Duration> durations) {
      this(rule, version, validFrom, validTo, source, numbers, minimumLevels, durations, null);
    }

    public Version {
      rule = rule == null ? "" : rule;
      source = source == null ? "" : source;
      numbers = said(numbers);
      minimumLevels = said(minimumLevels);
      durations = durations == null ? List.of() : List.copyOf(durations);
    }

    /** What stands there without a value is not there. */
    private static <K, V> Map<K, V> said(@Nullable Map<K, V> map) {
      return map == null
          ? Map.of()
          : map.entrySet().stream()
              .filter(entry -> entry.getValue() != null)
              .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
    List<String> faults = RuleFaults.of(versions);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "The rule data does not fit: " + String.join("; ", faults));
    }
  }

  /** The version of a rule that holds on a day for every agency, if one does. */
  public Optional<Version> on(String rule, LocalDate day) {
    return onFor(rule, day, null);
  }

  /** The version of a rule that holds on a day for an agency: its own before the general one. */
  public Optional<Version> on(String rule, LocalDate day, AgencyId agency) {
    return onFor(rule, day, agency).or(() -> onFor(rule, day, null));
  }

  private Optional<Version> onFor(String rule, LocalDate day, @Nullable AgencyId agency) {
    return versions.stream()
        .filter(version -> version.rule().equals(rule) && version.holdsOn(day))
        .filter(version -> Objects.equals(version.agency(), agency))
        .findFirst();
  }

  /** A version by its number, whenever it holds and for whom. */
  public Optional<Version> find(String rule, int number) {
    return versions.stream()
        .filter(version -> version.rule().equals(rule) && version.version() == number)
        .findFirst();
  }

  /** The days a rule gives that has a version on every day: R11, R14, R15 or D04. */
  public int days(String rule, LocalDate day) {
    return on(rule, day).orElseThrow(() -> new IllegalArgumentException(rule)).number("days");
  }

  /** The days a rule gives an agency on a day, by its own setting if it has one. */
  public int days(String rule, LocalDate day, AgencyId agency) {
    return on(rule, day, agency)
        .orElseThrow(() -> new IllegalArgumentException(rule))
        .number("days");
  }

  /** The agencies that have set something for themselves. */
  public Set<AgencyId> agencies() {
    return versions.stream()
        .map(Version::agency)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}
