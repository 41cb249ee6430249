package no.overgang.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.slf4j.LoggerFactory;

/**
 * Clients that ask without pause, each the next thing when the last is answered. So a slow answer
 * also slows the asking down: latencies are those of this load, not of a given rate.
 */
final class Load {

  private Load() {}

  /** One client; used by one thread. */
  interface Client extends AutoCloseable {

    /** Asks once; returns how much that counts for the rate. */
    int ask() throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /** Makes clients, before the clock runs. */
  interface Clients {
    Client open(int number) throws Exception;
  }

  private record Done(long operations, long until, long[] nanos) {}

  /**
   * Runs the clients for the time; each asks at least once, and what was begun is awaited.
   *
   * @throws IllegalStateException when a client failed
   */
  static Sample run(int clients, Duration time, Clients source) throws InterruptedException {
    var opened = new ArrayList<Client>();
    try (var threads =
        Executors.newFixedThreadPool(clients, Thread.ofPlatform().name("client-", 1).factory())) {
      for (int i = 0; i < clients; i++) {
        opened.add(source.open(i));
      }
      long begin = System.nanoTime();
      var running = new ArrayList<Future<Done>>();
      for (Client client : opened) {
        running.add(threads.submit(() -> loop(client, begin + time.toNanos())));
      }
      return together(begin, running);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A client failed: " + e, e);
    } finally {
      opened.forEach(Load::close);
    }
  }

  /** What was measured stands, whether or not a client can be closed. */
  private static void close(Client client) {
    try {
      client.close();
    } catch (Exception e) {
      LoggerFactory.getLogger(Load.class).warn("A client was not closed", e);
    }
  }

  private static Done loop(Client client, long deadline) throws Exception {
    var nanos = new long[1024];
    int asked = 0;
    long operations = 0;
    long now = System.nanoTime();
    do {
      operations += client.ask();
      long answered = System.nanoTime();
      if (asked == nanos.length) {
        nanos = Arrays.copyOf(nanos, asked * 2);
      }
      nanos[asked++] = answered - now;
      now = answered;
    } while (now - deadline < 0);
    return new Done(operations, now, Arrays.copyOf(nanos, asked));
  }

  private static Sample together(long begin, List<Future<Done>> running)
      throws InterruptedException, ExecutionException {
    var all = new ArrayList<Done>();
    for (Future<Done> client : running) {
      all.add(client.get());
    }
    long last = all.stream().mapToLong(done -> done.until() - begin).max().orElse(1);
    return new Sample(
        all.stream().mapToLong(Done::operations).sum(),
        last / 1e9,
        all.stream().flatMapToLong(done -> LongStream.of(done.nanos())).toArray());
  }
}
