package no.overgang.command.door;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import no.overgang.command.caller.Caller;
import no.overgang.command.handling.Outcome;
import no.overgang.command.model.Act;
import no.overgang.command.offer.model.OfferAct;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns CloudEvents into deliveries; the events of a batch side by side, a participant's in order.
 */
@Component
class EventIntake implements AutoCloseable {

  private static final int LONGEST_ATTRIBUTE = 1000;

  private final Intake intake;
  private final RefusalCount count;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore atOnce;

  EventIntake(
      Intake intake, RefusalCount count, @Value("${overgang.batch.at-once:16}") int atOnce) {
    this.intake = intake;
    this.count = count;
    this.atOnce = new Semaphore(atOnce);
  }

  @Override
  public void close() {
    threads.close();
  }

  /**
   * Records one event.
   *
   * @throws Problem.Exception when the event does not fit or is refused
   */
  Outcome.Recorded take(CloudEvent event, Caller caller, UUID correlationId) {
    if (!caller.oversight()) {
      Rights.require(caller, Caller.WRITE);
    }
    Act act =
        AllActs.byCloudEventType(event.getType())
            .orElseThrow(
                () ->
                    new Problem.Exception(
                        Problem.of(
                            HttpStatus.NOT_FOUND,
                            "unknown-command",
                            "Unknown type of event",
                            "The hub takes no event of this type")));
    String source = event.getSource().toString();
    if (source.length() + event.getId().length() > LONGEST_ATTRIBUTE) {
      throw new Problem.Exception(Problem.malformed("/id", "id and source are too long"));
    }
    JsonNode data = data(event);
    Bodies.requireStorable(event.getId(), "/id");
    Bodies.requireStorable(source, "/source");
    Bodies.requireStorable(Objects.requireNonNullElse(event.getSubject(), ""), "/subject");
    Bodies.requireStorable(data, "/data");
    boolean registering = act.type() == RegisterParticipant.class;
    if (registering) {
      addSubject(event.getSubject(), data);
    }
    Outcome outcome =
        intake.take(
            new Intake.Delivery(
                act,
                data,
                act.begins() ? null : stream(act, event, caller),
                event.getTime() == null ? null : event.getTime().toInstant(),
                caller,
                source + " " + event.getId(),
                null,
                source,
                correlationId,
                "/data"));
    return Refusals.recorded(outcome, act);
  }

  /** Brings each event of a batch to its outcome; the results stand in the order of the items. */
  List<EventResult> takeAll(JsonNode items, Caller caller) {
    UUID correlationId = UUID.randomUUID();
    var results = new EventResult[items.size()];
    var futures = new ArrayList<Future<?>>();
    for (List<Integer> sameParticipant : BatchOrder.byParticipant(items)) {
      futures.add(
          threads.submit(
              () -> {
                atOnce.acquire();
                try {
                  for (int i : sameParticipant) {
                    results[i] = result(items.get(i), caller, correlationId);
                  }
                } finally {
                  atOnce.release();
                }
                return null;
              }));
    }
    await(futures);
    return Arrays.asList(results);
  }

  private EventResult result(JsonNode item, Caller caller, UUID correlationId) {
    String id = item.path("id").asString(null);
    String source = item.path("source").asString(null);
    try {
      return EventResult.of(id, source, take(EventDoor.read(item), caller, correlationId));
    } catch (Problem.Exception e) {
      count.count(e.problem());
      return EventResult.refused(id, source, e.problem());
    }
  }

  private static void await(List<Future<?>> futures) {
    RuntimeException failure = null;
    for (Future<?> future : futures) {
      try {
        future.get();
      } catch (ExecutionException e) {
        failure = new BatchBroken(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new BatchBroken(e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /**
   * Some events of a batch have no outcome. The whole batch may be sent again: what was stored is
   * then a duplicate.
   */
  static final class BatchBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BatchBroken(@Nullable Throwable cause) {
      super("A batch was broken off", cause);
    }
  }

  private UUID stream(Act act, CloudEvent event, Caller caller) {
    if (act instanceof OfferAct) {
      return Optional.ofNullable(event.getSubject())
          .flatMap(Intake::uuid)
          .orElseThrow(() -> new Problem.Exception(Problem.unknownOffer()));
    }
    return Optional.ofNullable(event.getSubject())
        .flatMap(subject -> intake.participantOf(subject, caller.id()))
        .orElseThrow(() -> new Problem.Exception(Problem.unknownParticipant()));
  }

  /** The number in a registration's subject counts as one of its identifiers. */
  private static void addSubject(@Nullable String subject, JsonNode data) {
    Identifier identifier =
        Optional.ofNullable(subject)
            .flatMap(Identifier::ofSubject)
            .orElseThrow(
                () ->
                    new Problem.Exception(
                        Problem.malformed(
                            "/subject", "The first contact is identifier:<type>:<value>")));
    if (data instanceof ObjectNode fields) {
      var identifiers = fields.withArray("/identifiers");
      boolean there =
          identifiers
              .valueStream()
              .anyMatch(
                  one ->
                      one.path("type").asString("").equals(identifier.type().name())
                          && one.path("value").asString("").equals(identifier.value()));
      if (!there) {
        identifiers
            .addObject()
            .put("type", identifier.type().name())
            .put("value", identifier.value());
      }
    }
  }

  private static JsonNode data(CloudEvent event) {
    CloudEventData data = event.getData();
    if (data == null) {
      throw new Problem.Exception(Problem.malformed("/data", "is required"));
    }
    return Bodies.parse(data.toBytes());
  }
}
