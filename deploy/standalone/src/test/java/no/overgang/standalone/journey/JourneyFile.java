package no.overgang.standalone.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the steps of a journey out of a Markdown file: each fenced block marked {@code step}. See
 * {@code docs/journeys/README.md} for how one is written.
 */
record JourneyFile(Path path, List<Step> steps) {

  private static final Pattern HEAD =
      Pattern.compile(
          "(?<agency>[a-z-]+) (?:(?<method>GET|POST) (?<path>/\\S*)|(?<command>[a-z-]+))");
  private static final Pattern ANSWER = Pattern.compile("-> (?<status>[0-9]{3})(?: (?<said>.+))?");

  static JourneyFile read(Path path) throws IOException {
    var steps = new ArrayList<Step>();
    List<String> lines = Files.readAllLines(path);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("```step")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        steps.add(step(path, i + 2, lines.subList(i + 1, end)));
        i = end;
      }
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(path + " has no step");
    }
    return new JourneyFile(path, List.copyOf(steps));
  }

  private static Step step(Path path, int line, List<String> lines) {
    Matcher head = HEAD.matcher(lines.getFirst());
    int answerAt = -1;
    for (int i = 1; i < lines.size(); i++) {
      if (ANSWER.matcher(lines.get(i)).matches()) {
        answerAt = i;
        break;
      }
    }
    if (!head.matches() || answerAt < 0) {
      throw new IllegalArgumentException("%s:%d is no step".formatted(path, line));
    }
    Matcher answer = ANSWER.matcher(lines.get(answerAt));
    if (!answer.matches()) {
      throw new IllegalStateException("Matched above");
    }
    String command = head.group("command");
    String body = String.join("\n", lines.subList(1, answerAt)).strip();
    String said = answer.group("said");
    return new Step(
        line,
        head.group("agency"),
        command == null ? head.group("method") : "POST",
        command == null ? head.group("path") : "/commands/participants/{participant}/" + command,
        body.isEmpty() ? null : body,
        Integer.parseInt(answer.group("status")),
        said == null ? List.of() : Arrays.stream(said.split("[, ]+")).toList(),
        List.copyOf(lines.subList(answerAt + 1, lines.size())));
  }

  @Override
  public String toString() {
    return path.getFileName().toString();
  }
}
