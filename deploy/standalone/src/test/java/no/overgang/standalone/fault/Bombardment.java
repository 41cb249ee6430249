package no.overgang.standalone.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.overgang.events.RecordedEvent;
import no.overgang.standalone.reckoning.Ledger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to doors from many threads and looks at each answer. */
final class Bombardment {

  private static final int AT_ONCE = 16;

  /** What no answer may hold. */
  private static final List<String> TRACES =
      List.of("\tat ", "Exception", "java.", "org.springframework", "tools.jackson", "Caused by");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final List<URI> doors;
  private final List<String> tokens;
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
  private final Map<String, String> faults = new ConcurrentHashMap<>();
  private final Set<String> events = ConcurrentHashMap.newKeySet();
  private final Set<Long> positions = ConcurrentHashMap.newKeySet();

  Bombardment(List<URI> doors, List<String> tokens) {
    this.doors = doors;
    this.tokens = tokens;
  }

  /** Sends so many; returns when all are answered. */
  void send(int many, Supplier<Mischief.Attempt> attempts) throws Exception {
    var numbers = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var senders = new ArrayList<Future<?>>();
      for (int i = 0; i < AT_ONCE; i++) {
        senders.add(
            threads.submit(
                () -> {
                  int number = numbers.getAndIncrement();
                  while (number < many) {
                    send(number, next(attempts));
                    number = numbers.getAndIncrement();
                  }
                  return null;
                }));
      }
      for (var sender : senders) {
        sender.get();
      }
    }
  }

  /** One after the other, so that a seed makes the same requests however many threads there are. */
  private static Mischief.Attempt next(Supplier<Mischief.Attempt> attempts) {
    synchronized (attempts) {
      return attempts.get();
    }
  }

  private void send(int number, Mischief.Attempt attempt) throws InterruptedException {
    HttpRequest request;
    try {
      var building =
          HttpRequest.newBuilder(URI.create(doors.get(number % doors.size()) + attempt.path()))
              .header("Authorization", "Bearer " + tokens.get(number % tokens.size()))
              .POST(HttpRequest.BodyPublishers.ofByteArray(attempt.body()));
      attempt.headers().forEach(building::header);
      request = building.build();
    } catch (IllegalArgumentException e) {
      // Not even a client would send it.
      return;
    }
    try {
      var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      look(attempt, answer.statusCode(), answer.body());
    } catch (IOException e) {
      fault("no answer", attempt, String.valueOf(e.getMessage()));
    }
  }

  private void look(Mischief.Attempt attempt, int status, byte[] body) {
    statuses.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
    String text = new String(body, StandardCharsets.UTF_8);
    if (status >= 500) {
      fault("status " + status, attempt, text);
    }
    TRACES.stream()
        .filter(text::contains)
        .findFirst()
        .ifPresent(trace -> fault("tells of its inside", attempt, text));
    if (status < 300) {
      remember(text);
    }
    if (text.contains("\"internal-error\"")
        || text.contains("problems/internal-error")
        || text.contains("problems/store-unavailable")) {
      fault("an event of a batch failed", attempt, text);
    }
  }

  private void remember(String text) {
    try {
      JsonNode answer = JsonMapper.shared().readTree(text);
      answer
          .path("events")
          .valueStream()
          .forEach(event -> events.add(event.path("eventId").asString()));
      if (answer.isArray()) {
        answer.valueStream().forEach(result -> positions.add(result.path("position").asLong(0)));
      }
    } catch (JacksonException e) {
      faults.putIfAbsent("not JSON", text);
    }
  }

  /** One example of each kind of fault at each command is kept. */
  private void fault(String what, Mischief.Attempt attempt, String answer) {
    String where = attempt.path().replaceFirst("/[0-9a-f-]{36}/", "/…/");
    faults.putIfAbsent(
        what + " at " + where,
        "%s %s %s, answered %s"
            .formatted(
                attempt.path(),
                attempt.headers(),
                shortened(new String(attempt.body(), StandardCharsets.UTF_8)),
                shortened(answer)));
  }

  private static String shortened(String text) {
    return text.length() <= 400 ? text : text.substring(0, 400) + "…";
  }

  /** What was wrong with answers: what and where, with an example. */
  Map<String, String> faults() {
    return new TreeMap<>(faults);
  }

  /** How many answers there were of each status. */
  Map<Integer, AtomicInteger> statuses() {
    return statuses;
  }

  /**
   * What stands in the record after a position and was told to nobody: requests none of whose
   * events was in an answer.
   */
  List<String> untold(Ledger stored, long after) {
    var told = ConcurrentHashMap.newKeySet();
    List<RecordedEvent> recorded =
        stored.events().stream()
            .filter(event -> event.position() > after)
            .filter(event -> !event.envelope().source().endsWith(":deadline-engine"))
            .toList();
    for (RecordedEvent event : recorded) {
      if (events.contains(event.envelope().eventId().toString())
          || positions.contains(event.position())) {
        told.add(event.envelope().correlationId());
      }
    }
    return recorded.stream()
        .filter(event -> !told.contains(event.envelope().correlationId()))
        .map(event -> "%s at %d".formatted(event.envelope().type(), event.position()))
        .toList();
  }

  /** Events that were in an answer and are not in the record. */
  List<String> lost(Ledger stored) {
    var there = new HashSet<String>();
    stored.events().forEach(event -> there.add(event.envelope().eventId().toString()));
    return events.stream().filter(event -> !there.contains(event)).toList();
  }
}
