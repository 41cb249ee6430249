package no.overgang.standalone;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Lines on the terminal, each with the seconds since the start. */
final class Progress {

  private final PrintWriter out;
  private final long started = System.nanoTime();

  Progress(PrintWriter out) {
    this.out = out;
  }

  void say(String line) {
    out.println(String.format(Locale.ROOT, "%5.1f s  %s", seconds(), line));
  }

  /** Text that stands for itself, without the seconds. */
  void show(String text) {
    out.println(text);
  }

  double seconds() {
    return Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
  }
}
