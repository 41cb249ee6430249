package no.overgang.command.participant.model.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.overgang.command.model.RuleBook;
import no.overgang.command.rule.RuleFile;
import no.overgang.events.AgencyId;
import org.jspecify.annotations.Nullable;

/** The rules that come with the hub, with other versions of one of them. */
final class Rules {

  private Rules() {}

  static RuleBook with(String rule, RuleBook.Version... versions) {
    return new RuleBook(
        Stream.concat(
                RuleFile.packaged().versions().stream()
                    .filter(version -> !version.rule().equals(rule)),
                Stream.of(versions))
            .toList());
  }

  static RuleBook.Version version(
      String rule,
      int version,
      @Nullable String from,
      @Nullable String to,
      String name,
      int number) {
    return version(rule, version, from, to, name, number, null);
  }

  static RuleBook.Version version(
      String rule,
      int version,
      @Nullable String from,
      @Nullable String to,
      String name,
      int number,
      @Nullable AgencyId agency) {
    return new RuleBook.Version(
        rule,
        version,
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        "made up",
        Map.of(name, number),
        Map.of(),
        List.of(),
        agency);
  }
}
