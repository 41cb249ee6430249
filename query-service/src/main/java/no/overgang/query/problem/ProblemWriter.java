package no.overgang.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller has a say: in the filters of security. */
@Component
public final class ProblemWriter {

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** Answers with the refusal. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, ProblemException refusal)
      throws IOException {
    response.setStatus(refusal.status());
    response.setContentType(Problem.MEDIA_TYPE);
    if (refusal.status() == 401) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    if (refusal.retryAfter() != null) {
      response.setHeader("Retry-After", String.valueOf(refusal.retryAfter()));
    }
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(Problem.of(refusal, request.getRequestURI())));
  }
}
