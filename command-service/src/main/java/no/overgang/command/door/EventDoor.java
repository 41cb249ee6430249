package no.overgang.command.door;

import io.cloudevents.CloudEvent;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import no.overgang.command.caller.Caller;
import no.overgang.command.caller.Callers;
import no.overgang.events.json.EventJson;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The CloudEvents door: a posted fact is a command (contract 4). */
@RestController
@RequestMapping("/events")
class EventDoor {

  private static final String STRUCTURED = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final int MOST_EVENTS = 1000;

  private final EventIntake intake;
  private final Callers callers;

  EventDoor(EventIntake intake, Callers callers) {
    this.intake = intake;
    this.callers = callers;
  }

  /** One event: structured, or binary with its attributes in {@code ce-} headers. */
  @PostMapping(consumes = {STRUCTURED, MediaType.APPLICATION_JSON_VALUE})
  Answer one(HttpServletRequest request, @AuthenticationPrincipal Jwt token) {
    Caller caller = callers.of(token);
    byte[] body = Bodies.read(request, Bodies.EVENT_LIMIT);
    Bodies.parse(body);
    return Answer.of(intake.take(read(request, body), caller, UUID.randomUUID()));
  }

  /** Up to 1 000 events; one result each, in order; one refused does not stop the rest. */
  @PostMapping(consumes = BATCH)
  List<EventResult> batch(HttpServletRequest request, @AuthenticationPrincipal Jwt token) {
    Caller caller = callers.of(token);
    JsonNode body = Bodies.parse(Bodies.read(request, Bodies.BATCH_LIMIT));
    if (!body.isArray()) {
      throw new Problem.Exception(Problem.malformed("", "A batch is an array of events"));
    }
    if (body.size() > MOST_EVENTS) {
      throw new Problem.Exception(TooLarge.PROBLEM);
    }
    return intake.takeAll(body, caller);
  }

  private static CloudEvent read(HttpServletRequest request, byte[] body) {
    try {
      return HttpMessageFactory.createReader(
              headers ->
                  Collections.list(request.getHeaderNames())
                      .forEach(name -> headers.accept(name, request.getHeader(name))),
              body)
          .toEvent();
    } catch (RuntimeException e) {
      throw notACloudEvent();
    }
  }

  /** Reads an event in structured form. */
  static CloudEvent read(JsonNode item) {
    Bodies.requireStorable(item, "");
    byte[] bytes = EventJson.open().writeValueAsBytes(item);
    if (bytes.length > Bodies.EVENT_LIMIT) {
      throw new Problem.Exception(TooLarge.PROBLEM);
    }
    try {
      return new JsonFormat().deserialize(bytes);
    } catch (RuntimeException e) {
      throw notACloudEvent();
    }
  }

  private static Problem.Exception notACloudEvent() {
    return new Problem.Exception(
        Problem.malformed(
            "", "Not a CloudEvent 1.0: specversion, id, source and type must be there and fit"));
  }
}
