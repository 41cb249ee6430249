package no.overgang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Clients on timeline streams, and when each position reached the first of them. */
final class Arrivals implements AutoCloseable {

  private static final String ID = "id: ";

  private final Map<Long, CompletableFuture<Long>> arrived = new ConcurrentHashMap<>();
  private final List<InputStream> streams = new ArrayList<>();

  /** Subscribes to each participant; returns when all streams are connected. */
  static Arrivals subscribe(Site site, List<UUID> participants)
      throws IOException, InterruptedException {
    var arrivals = new Arrivals();
    var connected = new CountDownLatch(participants.size());
    for (UUID participant : participants) {
      HttpResponse<InputStream> response =
          site.http()
              .send(
                  site.request(
                          site.reads("/participants/%s/timeline/stream".formatted(participant)),
                          Enrolled.AGENCY)
                      .build(),
                  HttpResponse.BodyHandlers.ofInputStream());
      arrivals.streams.add(response.body());
      if (response.statusCode() != 200) {
        arrivals.close();
        throw new IOException("A stream answered " + response.statusCode());
      }
      Thread.ofVirtual().start(() -> arrivals.read(response.body(), connected));
    }
    if (!connected.await(30, TimeUnit.SECONDS)) {
      arrivals.close();
      throw new IOException("Not all streams were connected in 30 s");
    }
    return arrivals;
  }

  /** {@link System#nanoTime} when the position came. */
  CompletableFuture<Long> of(long position) {
    return arrived.computeIfAbsent(position, key -> new CompletableFuture<>());
  }

  private void read(InputStream stream, CountDownLatch connected) {
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      connected.countDown();
      while (line != null) {
        if (line.startsWith(ID)) {
          of(Long.parseLong(line.substring(ID.length()))).complete(System.nanoTime());
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      // Closing a stream ends its reader this way.
      arrived.values().forEach(waiting -> waiting.completeExceptionally(e));
    }
  }

  @Override
  public void close() throws IOException {
    for (InputStream stream : streams) {
      stream.close();
    }
  }
}
