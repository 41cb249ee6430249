package no.overgang.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.overgang.command.caller.Caller;
import no.overgang.command.caller.Callers;
import no.overgang.command.participant.CommandReception;
import no.overgang.command.participant.Outcome;
import no.overgang.command.participant.model.Act;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.participant.model.Availability;
import no.overgang.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The command door: one address per command (contract 3). */
@RestController
@RequestMapping("/commands/participants")
class CommandDoor {

  private static final String REGISTER = "register-participant";
  private static final int KEY_LIMIT = 128;

  private final Intake intake;
  private final CommandReception reception;
  private final Callers callers;

  CommandDoor(Intake intake, CommandReception reception, Callers callers) {
    this.intake = intake;
    this.reception = reception;
    this.callers = callers;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answer> register(HttpServletRequest request, @AuthenticationPrincipal Jwt token) {
    return give(REGISTER, null, request, token);
  }

  @PostMapping(path = "/{participantId}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answer> give(
      @PathVariable UUID participantId,
      @PathVariable String command,
      HttpServletRequest request,
      @AuthenticationPrincipal Jwt token) {
    if (command.equals(REGISTER)) {
      throw new Problem.Exception(unknownCommand());
    }
    return give(command, participantId, request, token);
  }

  /** The commands the caller may give now, each with what it may be given for. */
  @GetMapping("/{participantId}/available")
  ObjectNode available(@PathVariable UUID participantId, @AuthenticationPrincipal Jwt token) {
    Caller caller = callers.of(token);
    Rights.require(caller, Caller.READ);
    var participant =
        reception
            .look(participantId, caller.id())
            .orElseThrow(() -> new Problem.Exception(Problem.unknownParticipant()));
    ObjectNode answer = EventJson.open().createObjectNode();
    answer.put("participantId", participantId.toString()).put("version", participant.version());
    var commands = answer.putArray("commands");
    if (caller.oversight() || !caller.may(Caller.WRITE)) {
      return answer;
    }
    for (Act act : Acts.all()) {
      Availability availability = act.whether().in(participant.state(), caller.id());
      if (availability.open()) {
        var command = commands.addObject().put("command", act.name());
        if (availability.targets() != null) {
          var targets = command.putArray("targets");
          availability.targets().forEach(target -> targets.add(target.toString()));
        }
      }
    }
    return answer;
  }

  private ResponseEntity<Answer> give(
      String command, @Nullable UUID participantId, HttpServletRequest request, Jwt token) {
    Caller caller = callers.of(token);
    if (!caller.oversight()) {
      Rights.require(caller, Caller.WRITE);
    }
    Act act = Acts.byName(command).orElseThrow(() -> new Problem.Exception(unknownCommand()));
    JsonNode body = Bodies.parse(Bodies.read(request, Bodies.EVENT_LIMIT));
    UUID correlationId = UUID.randomUUID();
    Outcome outcome =
        intake.take(
            new Intake.Delivery(
                act,
                body,
                participantId,
                null,
                caller,
                key(request),
                ifMatch(request),
                "urn:overgang:command-door",
                correlationId,
                ""));
    return taken(Refusals.recorded(outcome), participantId == null);
  }

  private static ResponseEntity<Answer> taken(Outcome.Recorded recorded, boolean registration) {
    Answer answer = Answer.of(recorded);
    boolean created = registration && !recorded.events().isEmpty();
    return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
        .eTag("\"" + answer.version() + "\"")
        .body(answer);
  }

  private static @Nullable String key(HttpServletRequest request) {
    String key = request.getHeader("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > KEY_LIMIT)) {
      throw new Problem.Exception(
          Problem.of(
              HttpStatus.BAD_REQUEST,
              "bad-idempotency-key",
              "The key does not fit",
              "An Idempotency-Key has 1 to %d characters".formatted(KEY_LIMIT)));
    }
    return key;
  }

  private static @Nullable Long ifMatch(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header == null || header.equals("*")) {
      return null;
    }
    String digits = header.replaceFirst("^\"(.*)\"$", "$1");
    if (!digits.matches("[0-9]{1,18}")) {
      throw new Problem.Exception(
          Problem.of(
              HttpStatus.BAD_REQUEST,
              "bad-if-match",
              "If-Match does not fit",
              "If-Match is a version in quotes, as an ETag gave it"));
    }
    return Long.valueOf(digits);
  }

  private static Problem unknownCommand() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "unknown-command",
        "Unknown command",
        "There is no such command; GET …/available lists those you may give");
  }
}
