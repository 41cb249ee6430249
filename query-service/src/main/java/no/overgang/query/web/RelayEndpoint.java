package no.overgang.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.query.access.AccessView;
import no.overgang.query.access.CurrentCaller;
import no.overgang.query.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passes the page's commands and lookups on to the command-service, with the person's own token:
 * the browser speaks to this origin alone.
 */
@RestController
class RelayEndpoint {

  private static final int LARGEST_BODY = 256 * 1024;
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final List<String> SENT = List.of("Content-Type", "Idempotency-Key", "If-Match");
  private static final List<String> GIVEN =
      List.of("Content-Type", "ETag", "Retry-After", "Location");

  private final CommandService commands;
  private final CallerToken token;
  private final CurrentCaller callers;
  private final AccessView access;
  private final JsonMapper json;

  RelayEndpoint(
      CommandService commands,
      CallerToken token,
      CurrentCaller callers,
      AccessView access,
      JsonMapper json) {
    this.commands = commands;
    this.token = token;
    this.callers = callers;
    this.access = access;
    this.json = json;
  }

  /** A participant that was found. */
  record Found(UUID participantId) {}

  @RequestMapping(
      path = "/commands/**",
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<byte[]> relay(HttpServletRequest request) throws IOException {
    callers.require();
    String query = request.getQueryString();
    return answer(call(request, request.getRequestURI() + (query == null ? "" : "?" + query)));
  }

  /**
   * Finds a participant by number. What the caller may not know of is not found, whatever the
   * identity register says.
   */
  @PostMapping("/participants/lookup")
  ResponseEntity<?> lookup(HttpServletRequest request) throws IOException {
    var viewer = callers.require().viewer();
    HttpResponse<byte[]> found = call(request, "/identities/lookup");
    if (found.statusCode() == 404) {
      throw ProblemException.notFound();
    }
    if (found.statusCode() != 200) {
      return answer(found);
    }
    try {
      UUID participant = json.readValue(found.body(), Found.class).participantId();
      access.eyes(viewer, participant);
      return ResponseEntity.ok(new Found(participant));
    } catch (JacksonException e) {
      throw ProblemException.unavailable("The command service does not answer as agreed");
    }
  }

  /** There is nothing to read at the lookup's address: numbers never stand in a URL. */
  @GetMapping("/participants/lookup")
  void lookupIsPosted() throws org.springframework.web.HttpRequestMethodNotSupportedException {
    throw new org.springframework.web.HttpRequestMethodNotSupportedException(
        "GET", List.of("POST"));
  }

  private HttpResponse<byte[]> call(HttpServletRequest request, String path) throws IOException {
    return commands.call(
        request.getMethod(), path, headers(request), body(request), token.require(), LIMIT);
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    var headers = new LinkedHashMap<String, String>();
    for (String name : SENT) {
      String value = request.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  private static byte @Nullable [] body(HttpServletRequest request) throws IOException {
    if (request.getMethod().equals("GET")) {
      return null;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw ProblemException.tooLarge(LARGEST_BODY);
    }
    return body;
  }

  private static ResponseEntity<byte[]> answer(HttpResponse<byte[]> answer) {
    var response = ResponseEntity.status(answer.statusCode());
    for (String name : GIVEN) {
      answer.headers().firstValue(name).ifPresent(value -> response.header(name, value));
    }
    return response.body(answer.body());
  }
}
