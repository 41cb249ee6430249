package no.overgang.command.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.overgang.events.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with rule data. Everything is looked at, so that an administrator reads all faults
 * at once; what is valid has exactly one version of a rule for each day and agency, or none.
 */
final class RuleFaults {

  /** What every day needs a number for, because something is stored with it. */
  private static final Set<String> ALWAYS = Set.of("R11", "R14", "R15", "D04");

  /** What an agency may set for itself, by a version of its own (domain 6). */
  private static final Set<String> AGENCY_SETTINGS = Set.of("D03", "D04", "D05", "D06", "D07");

  /** What a rule says numbers of, by its id: all of these, and no others. */
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

  private final List<String> found = new ArrayList<>();

  private RuleFaults() {}

  /** The faults of these versions, each in a sentence that names the rule. */
  static List<String> of(List<RuleBook.Version> versions) {
    var faults = new RuleFaults();
    Map<String, List<RuleBook.Version>> byRule =
        versions.stream()
            .collect(
                Collectors.groupingBy(RuleBook.Version::rule, TreeMap::new, Collectors.toList()));
    byRule.forEach(faults::look);
    for (String rule : new TreeSet<>(ALWAYS)) {
      faults.lookForAlways(rule, general(byRule.getOrDefault(rule, List.of())));
    }
    return faults.found;
  }

  private void look(String rule, List<RuleBook.Version> own) {
    if (!NUMBERS.containsKey(rule)) {
      found.add((rule.isBlank() ? "An entry without rule" : rule) + " is no rule with numbers");
      return;
    }
    own.forEach(this::look);
    var seen = new HashSet<Integer>();
    for (RuleBook.Version version : own) {
      if (!seen.add(version.version())) {
        found.add("%s has version %d twice".formatted(rule, version.version()));
      }
    }
    follows(general(own), true);
    own.stream()
        .map(RuleBook.Version::agency)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(agency -> follows(of(agency, own), false));
  }

  private void look(RuleBook.Version version) {
    var expected = new TreeSet<>(NUMBERS.getOrDefault(version.rule(), Set.of()));
    var said = new TreeMap<>(version.numbers());
    expected.stream()
        .filter(name -> !said.containsKey(name))
        .forEach(name -> add(version, "lacks the number " + name));
    said.forEach(
        (name, number) -> {
          if (!expected.contains(name)) {
            add(version, "has no use for the number " + name);
          } else if (number <= 0) {
            add(version, "says %s: %d, which is not above 0".formatted(name, number));
          }
        });
    if (version.version() < 1) {
      add(version, "is numbered below 1");
    }
    if (version.source().isBlank()) {
      add(version, "names no source");
    }
    if (isBefore(version.validTo(), version.validFrom())) {
      add(version, "ends before it begins");
    }
    if (version.agency() != null && !AGENCY_SETTINGS.contains(version.rule())) {
      add(version, "names an agency, but the rule is the same for all");
    }
    if (version.rule().equals("R17") && version.durations().isEmpty()) {
      add(version, "says no durations");
    }
    if (version.durations().stream().anyMatch(d -> d.months() <= 0 || d.extensionMonths() < 0)) {
      add(version, "has a duration that is not above 0 months");
    }
    if (version.rule().equals("R16") && version.minimumLevels().isEmpty()) {
      add(version, "says no minimum levels");
    }
  }

  /**
   * Looks at versions one after the other.
   *
   * @param without a gap; between an agency's own versions the general one holds
   */
  private void follows(List<RuleBook.Version> versions, boolean without) {
    for (int i = 1; i < versions.size(); i++) {
      RuleBook.Version before = versions.get(i - 1);
      RuleBook.Version after = versions.get(i);
      LocalDate end = before.validTo();
      LocalDate begin = after.validFrom();
      if (before.version() == after.version()) {
        continue;
      }
      if (end == null || begin == null || !begin.isAfter(end)) {
        add(after, "overlaps version " + before.version());
      } else if (without && begin.isAfter(end.plusDays(1))) {
        add(after, "leaves a gap after version %d".formatted(before.version()));
      }
    }
  }

  private void lookForAlways(String rule, List<RuleBook.Version> general) {
    if (general.isEmpty() || general.getFirst().validFrom() != null) {
      found.add(rule + " needs a version without validFrom, so that it holds on every day");
    }
    if (!general.isEmpty() && general.getLast().validTo() != null) {
      found.add(rule + " must not end, because something is stored with it");
    }
  }

  private static List<RuleBook.Version> general(List<RuleBook.Version> own) {
    return of(null, own);
  }

  private static List<RuleBook.Version> of(@Nullable AgencyId agency, List<RuleBook.Version> own) {
    return own.stream()
        .filter(version -> java.util.Objects.equals(version.agency(), agency))
        .sorted(Comparator.comparingInt(RuleBook.Version::version))
        .toList();
  }

  private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isBefore(other);
  }

  private void add(RuleBook.Version version, String fault) {
    found.add("%s version %d %s".formatted(version.rule(), version.version(), fault));
  }
}
