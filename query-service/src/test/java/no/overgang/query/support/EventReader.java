package no.overgang.query.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.overgang.events.json.EventJson;
import tools.jackson.databind.JsonNode;

/** Reads server-sent events. */
public final class EventReader implements AutoCloseable {

  /** One event. */
  public record Event(String name, String id, JsonNode data) {}

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final InputStream body;
  private final Thread thread;

  EventReader(HttpClient http, HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new AssertionError("The stream answers " + response.statusCode());
      }
      body = response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    thread = Thread.ofVirtual().start(this::read);
  }

  private void read() {
    String name = null;
    String id = null;
    try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          events.add(new Event(name, id, EventJson.open().readTree(line.substring(6))));
        }
      }
    } catch (IOException e) {
      // Closed by the test or the service.
    }
  }

  /** The next event, waited for at most ten seconds. */
  public Event next() {
    try {
      Event event = events.poll(10, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("No event came");
      }
      return event;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean isSilentFor(Duration time) {
    try {
      return events.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the service ended the stream within the time. */
  public boolean endsWithin(Duration time) {
    try {
      return thread.join(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
