package no.overgang.command.deadline;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.overgang.command.model.RuleBook;

/**
 * The rules of deadlines as a text, the same in every JVM: by it a change of the rule data is
 * known.
 */
final class RuleText {

  private RuleText() {}

  static String of(RuleBook rules) {
    return rules.versions().stream()
        .filter(version -> version.rule().startsWith("D"))
        .map(
            version ->
                List.of(
                        version.rule(),
                        version.version(),
                        String.valueOf(version.validFrom()),
                        String.valueOf(version.validTo()),
                        String.valueOf(version.agency()),
                        new TreeMap<>(version.numbers()))
                    .stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; "));
  }
}
