package no.overgang.command.door;

import java.util.List;
import no.overgang.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ObjectNode;

/**
 * A refusal as the outside sees it (RFC 9457, contract 3).
 *
 * @param name kebab-case name, the last part of {@code type}
 * @param rule the rule of the domain that refuses, if one does
 * @param errors what is wrong where, for a malformed body
 * @param retryAfterSeconds when to try again, if that helps
 */
public record Problem(
    HttpStatus status,
    String name,
    String title,
    String detail,
    @Nullable String rule,
    List<FieldError> errors,
    @Nullable Integer retryAfterSeconds) {

  private static final String BASE = "https://overgang.no/problems/";

  /** Something wrong at a place of the body, as a JSON pointer. */
  public record FieldError(String pointer, String message) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem without a rule. */
  public static Problem of(HttpStatus status, String name, String title, String detail) {
    return new Problem(status, name, title, detail, null, List.of(), null);
  }

  /** A body that does not fit, with each thing that is wrong. */
  public static Problem malformed(List<FieldError> errors) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "malformed-body",
        "The body does not fit",
        "See errors for each field",
        null,
        errors,
        null);
  }

  /** A body that is not what it says it is. */
  public static Problem malformed(String pointer, String message) {
    return malformed(List.of(new FieldError(pointer, message)));
  }

  /** There is no such participant, or none the caller may know of: the same answer for both. */
  public static Problem unknownParticipant() {
    return of(
        HttpStatus.NOT_FOUND,
        "unknown-participant",
        "Unknown participant",
        "There is no such participant for you");
  }

  /** There is no such offer. */
  public static Problem unknownOffer() {
    return of(HttpStatus.NOT_FOUND, "unknown-offer", "Unknown offer", "There is no such offer");
  }

  /** The same problem, to be tried again later. */
  public Problem retryAfter(int seconds) {
    return new Problem(status, name, title, detail, rule, errors, seconds);
  }

  /** The document. */
  public ObjectNode json(@Nullable String instance) {
    ObjectNode json = EventJson.open().createObjectNode();
    json.put("type", BASE + name).put("title", title).put("status", status.value());
    json.put("detail", detail);
    if (instance != null) {
      json.put("instance", instance);
    }
    if (rule != null) {
      json.put("rule", rule);
    }
    if (!errors.isEmpty()) {
      json.set("errors", EventJson.open().valueToTree(errors));
    }
    return json;
  }

  /** The answer to a request. */
  public ResponseEntity<ObjectNode> response(@Nullable String instance) {
    var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (retryAfterSeconds != null) {
      answer.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds.toString());
    }
    return answer.body(json(instance));
  }

  /** Carries a problem out of the depth of a door. */
  public static final class Exception extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Exception(Problem problem) {
      super(problem.name(), null, false, false);
      this.problem = problem;
    }

    /** The problem. */
    public Problem problem() {
      return problem;
    }
  }
}
