package no.overgang.standalone.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was answered, and whether that was to be expected. Safe for many threads. */
final class Tally {

  private static final int EXAMPLES = 10;

  private final long started = System.nanoTime();
  private final Map<String, Long> refused = new TreeMap<>();
  private final Map<String, Long> unexpected = new TreeMap<>();
  private final List<String> examples = new ArrayList<>();
  private long accepted;
  private long duplicates;
  private long postedEarlier;
  private long passedOver;
  private long bytes;

  /** Counts an answer. */
  synchronized void answered(Item item, Answer answer) {
    bytes += item.json().length + 1;
    String expected = item.expected() == null ? Answer.ACCEPTED : item.expected();
    if (answer.how().equals(Answer.DUPLICATE) && expected.equals(Answer.ACCEPTED)) {
      // After a repeated request it is our own first sending that the hub remembers.
      if (answer.repeated()) {
        accepted++;
      } else {
        postedEarlier++;
      }
    } else if (refusedLaterThanMeant(answer, expected)) {
      refused.merge(expected, 1L, Long::sum);
    } else if (!answer.how().equals(expected)) {
      unexpected(item, answer, expected);
    } else if (answer.how().equals(Answer.ACCEPTED)) {
      accepted++;
    } else if (answer.how().equals(Answer.DUPLICATE)) {
      duplicates++;
    } else {
      refused.merge(answer.how(), 1L, Long::sum);
    }
  }

  /**
   * A refusal leaves nothing behind, so a repeated request is judged anew, against what its own
   * batch has stored meanwhile: another reason to refuse may come first.
   */
  private static boolean refusedLaterThanMeant(Answer answer, String expected) {
    return answer.repeated()
        && expected.startsWith(Answer.REFUSED)
        && answer.how().startsWith(Answer.REFUSED);
  }

  /** A refusal that was judged in an earlier posting, and is not asked for again. */
  synchronized void passedOver(Item item) {
    bytes += item.json().length + 1;
    passedOver++;
  }

  /** Whether all went as the file says. */
  synchronized boolean asExpected() {
    return unexpected.isEmpty();
  }

  synchronized long lines() {
    return accepted + duplicates + postedEarlier + passedOver + total(refused) + total(unexpected);
  }

  synchronized long bytes() {
    return bytes;
  }

  double seconds() {
    return Math.max(0.001, (System.nanoTime() - started) / 1e9);
  }

  /** The summary, several lines. */
  synchronized String summary() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "posted       %d lines in %.1f s, %.0f/s%n",
            lines(),
            seconds(),
            lines() / seconds()));
    text.append(String.format(Locale.ROOT, "accepted     %d%n", accepted));
    text.append(
        String.format(
            Locale.ROOT,
            "duplicate    %d in the file, %d posted earlier%n",
            duplicates,
            postedEarlier));
    text.append(
        String.format(
            Locale.ROOT, "refused      %d as expected%s%n", total(refused), list(refused)));
    if (passedOver > 0) {
      text.append(
          String.format(
              Locale.ROOT, "passed over  %d, judged in an earlier posting%n", passedOver));
    }
    text.append(
        String.format(Locale.ROOT, "unexpected   %d%s%n", total(unexpected), list(unexpected)));
    examples.forEach(example -> text.append("  ").append(example).append('\n'));
    return text.toString().stripTrailing();
  }

  private void unexpected(Item item, Answer answer, String expected) {
    String what = answer.problem() == null ? answer.how() : answer.how() + " " + answer.problem();
    unexpected.merge(what, 1L, Long::sum);
    if (examples.size() < EXAMPLES) {
      examples.add(item.named() + ": " + what + ", expected " + expected);
    }
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String list(Map<String, Long> counts) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(entry -> entry.getKey().replace("refused-", "") + " " + entry.getValue())
            .collect(Collectors.joining(", ", ": ", ""));
  }
}
