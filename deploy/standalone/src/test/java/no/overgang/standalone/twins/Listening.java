package no.overgang.standalone.twins;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An open stream of server-sent events, as far as it was heard. */
public final class Listening implements AutoCloseable {

  private final List<Long> positions = new CopyOnWriteArrayList<>();
  private final CompletableFuture<HttpResponse<Stream<String>>> answer;
  private volatile boolean ended;

  Listening(HttpClient http, HttpRequest request) {
    answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
    Thread.ofVirtual().name("listening").start(this::hear);
  }

  private void hear() {
    try (Stream<String> lines = answer.join().body()) {
      lines
          .filter(line -> line.startsWith("id:"))
          .forEach(line -> positions.add(Long.parseLong(line.substring(3).strip())));
    } catch (RuntimeException e) {
      // Broken off: what was heard until then counts.
    } finally {
      ended = true;
    }
  }

  /** The positions heard, in the order they came. */
  public List<Long> positions() {
    return List.copyOf(positions);
  }

  /** Whether nothing more can come. */
  public boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    answer.thenAccept(response -> response.body().close());
    answer.cancel(true);
  }
}
