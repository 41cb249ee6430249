package no.overgang.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.caller.Caller;
import no.overgang.command.caller.Callers;
import no.overgang.command.handling.Outcome;
import no.overgang.command.model.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What every address of the command door does with a request (contract 3). */
@Component
class Desk {

  private static final int KEY_LIMIT = 128;
  private static final String SOURCE = "urn:overgang:command-door";

  private final Intake intake;
  private final Callers callers;

  Desk(Intake intake, Callers callers) {
    this.intake = intake;
    this.callers = callers;
  }

  /**
   * Gives a command.
   *
   * @param act the command; none when there is no such command
   * @param streamId whom or what it is about; none when it begins a stream
   */
  ResponseEntity<Answer> give(
      Optional<? extends Act> act, @Nullable UUID streamId, HttpServletRequest request, Jwt token) {
    Caller caller = callers.of(token);
    if (!caller.oversight()) {
      Rights.require(caller, Caller.WRITE);
    }
    Act known =
        act.filter(one -> one.begins() == (streamId == null))
            .orElseThrow(() -> new Problem.Exception(unknownCommand()));
    JsonNode body = Bodies.parse(Bodies.read(request, Bodies.EVENT_LIMIT));
    Bodies.requireStorable(body, "");
    Outcome outcome =
        intake.take(
            new Intake.Delivery(
                known,
                body,
                streamId,
                null,
                caller,
                key(request),
                ifMatch(request),
                SOURCE,
                UUID.randomUUID(),
                ""));
    return taken(Refusals.recorded(outcome, known), known.begins());
  }

  /** A repeated request is answered as the first time, its status too. */
  private static ResponseEntity<Answer> taken(Outcome.Recorded recorded, boolean begins) {
    Answer answer = Answer.of(recorded);
    boolean created = begins && !recorded.events().isEmpty();
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
