package no.overgang.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * How long after the 200 OK of a command its entry is with a client of the participant's stream. An
 * entry that comes before the answer counts as 0.
 */
final class Streams implements Measurement {

  private static final String GROUP = "200 OK to entry on the stream (SSE)";
  private static final int PARTICIPANTS = 20;
  private static final int PER_SECOND = 50;
  private static final long PATIENCE_SECONDS = 30;

  private final Site site;
  private final List<UUID> participants;
  private final Duration time;

  Streams(Site site, Enrolled enrolled, Duration time) {
    this.site = site;
    this.participants = LongStream.range(0, PARTICIPANTS).mapToObj(enrolled::at).toList();
    this.time = time;
  }

  @Override
  public String name() {
    return "streams";
  }

  @Override
  public void round(Findings findings) throws IOException, SQLException, InterruptedException {
    site.awaitReadSide();
    try (Arrivals arrivals = Arrivals.subscribe(site, participants)) {
      findings.addTimes(GROUP, "one by one", oneByOne(arrivals));
      findings.addTimes(GROUP, PER_SECOND + " commands/s, 20 participants", paced(arrivals));
    }
  }

  /** Each command when the entry before it has arrived: nothing else is going on. */
  private Sample oneByOne(Arrivals arrivals) throws IOException, InterruptedException {
    var delays = new ArrayList<Long>();
    long begin = System.nanoTime();
    do {
      delays.add(delay(arrivals, participants.get(delays.size() % PARTICIPANTS)));
    } while (System.nanoTime() - begin < time.toNanos() / 2);
    return sample(delays, begin);
  }

  /** Commands on a timetable, whether or not those before them are answered. */
  private Sample paced(Arrivals arrivals) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    long count = time.toMillis() * PER_SECOND / 1_000;
    var running = new ArrayList<Future<Long>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        long due = begin + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        LockSupport.parkNanos(due - System.nanoTime());
        UUID participant = participants.get(i % PARTICIPANTS);
        running.add(threads.submit(() -> delay(arrivals, participant)));
      }
      var delays = new ArrayList<Long>();
      for (Future<Long> one : running) {
        delays.add(one.get());
      }
      return sample(delays, begin);
    } catch (ExecutionException e) {
      throw new IOException("A command or its entry failed", e.getCause());
    }
  }

  private long delay(Arrivals arrivals, UUID participant) throws IOException, InterruptedException {
    String answer = site.ask(CommandDoor.command(site, participant));
    long answered = System.nanoTime();
    try {
      long arrived =
          arrivals.of(Enrolled.positionIn(answer)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Math.max(0, arrived - answered);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("An entry did not arrive in %d s".formatted(PATIENCE_SECONDS), e);
    }
  }

  private static Sample sample(List<Long> delays, long begin) {
    return new Sample(
        delays.size(),
        (System.nanoTime() - begin) / 1e9,
        delays.stream().mapToLong(Long::longValue).toArray());
  }
}
