package no.overgang.query.view;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.Changes.Change;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events to one client, on the request's own virtual thread: reads a bounded page,
 * writes it, and waits for a change. Nothing is buffered for a slow client, its thread just waits;
 * a client that is gone shows at the next write, at the latest with the comment every 15 seconds.
 * No database connection is held while waiting.
 */
public final class EventStream {

  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final OutputStream out;
  private final Factory factory;
  private long writtenAt = System.nanoTime();

  private EventStream(OutputStream out, Factory factory) {
    this.out = out;
    this.factory = factory;
  }

  /**
   * One event to send.
   *
   * @param id the position to resume from
   */
  public record Message(String event, long id, Object data) {}

  /** Where events come from. Remembers by itself what it gave. */
  @FunctionalInterface
  public interface Source {

    /**
     * The next events, a bounded number; none when there are none now.
     *
     * @throws ProblemException when the client may not read on; the stream ends then
     */
    List<Message> next();
  }

  /** Serves streams. */
  @Component
  public static final class Factory {
    private final Changes changes;
    private final JsonMapper json;
    private final Clock clock;

    Factory(Changes changes, JsonMapper json, Clock clock) {
      this.changes = changes;
      this.json = json;
      this.clock = clock;
    }

    /**
     * Serves one client until it goes, its token ends, or the service stops.
     *
     * @param until when the token ends, none for no end
     * @param concerned which changes to look at
     */
    public void serve(
        HttpServletResponse response,
        @Nullable Instant until,
        Predicate<Change> concerned,
        Source source) {
      response.setContentType("text/event-stream;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      try (var watch = changes.watch(concerned)) {
        new EventStream(response.getOutputStream(), this).pump(watch, source, until);
      } catch (IOException e) {
        LOG.debug("A reader of a stream is gone");
      } catch (ProblemException e) {
        LOG.debug("A stream ends: {}", e.name());
      } catch (DataAccessException e) {
        // The client comes back by itself and resumes where it was.
        LOG.warn("A stream ends for {}", e.getClass().getName());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private boolean over(@Nullable Instant until) {
      return changes.closed() || (until != null && clock.instant().isAfter(until));
    }
  }

  private void pump(Changes.Watch watch, Source source, @Nullable Instant until)
      throws IOException, InterruptedException {
    comment("connected");
    while (!factory.over(until)) {
      List<Message> messages = source.next();
      if (!messages.isEmpty()) {
        for (Message message : messages) {
          write(message);
        }
        flush();
      } else if (!watch.await(patience()) && sinceWrite().compareTo(HEARTBEAT) >= 0) {
        comment("still here");
      }
    }
  }

  private void write(Message message) throws IOException {
    write(
        "event: %s\nid: %d\ndata: %s\n\n"
            .formatted(
                message.event(), message.id(), factory.json.writeValueAsString(message.data())));
  }

  private void comment(String text) throws IOException {
    write(": " + text + "\n\n");
    flush();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void flush() throws IOException {
    out.flush();
    writtenAt = System.nanoTime();
  }

  private Duration sinceWrite() {
    return Duration.ofNanos(System.nanoTime() - writtenAt);
  }

  private Duration patience() {
    Duration left = HEARTBEAT.minus(sinceWrite());
    Duration patience = factory.changes.patience(HEARTBEAT);
    Duration shorter = left.compareTo(patience) < 0 ? left : patience;
    return shorter.isNegative() ? Duration.ZERO : shorter;
  }
}
