package no.overgang.standalone.post;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress: a bar on a terminal, elsewhere a line now and then. On standard error. */
final class Shown implements AutoCloseable {

  private static final long LINE_EVERY_NANOS = 5_000_000_000L;

  private final Tally tally;
  private final @Nullable ProgressBar bar;
  private long lastLine = System.nanoTime();

  /**
   * @param size the file's size in bytes, or -1 where it is not known
   */
  Shown(Tally tally, long size) {
    this.tally = tally;
    this.bar = onTerminal() ? bar(size) : null;
  }

  /** Something was answered. */
  synchronized void step() {
    if (bar != null) {
      bar.stepTo(tally.bytes());
      bar.setExtraMessage(String.format(Locale.ROOT, "%.0f/s", tally.lines() / tally.seconds()));
      return;
    }
    long now = System.nanoTime();
    if (now - lastLine >= LINE_EVERY_NANOS) {
      lastLine = now;
      PrintStream terminal = System.err;
      terminal.printf(
          Locale.ROOT,
          "%d lines answered, %.0f/s%n",
          tally.lines(),
          tally.lines() / tally.seconds());
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  @SuppressWarnings("SystemConsoleNull") // declared so, though it is null no longer
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static ProgressBar bar(long size) {
    return new ProgressBarBuilder()
        .setTaskName("post")
        .setInitialMax(size)
        .setUnit(" MB", 1_000_000)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(250)
        .build();
  }
}
