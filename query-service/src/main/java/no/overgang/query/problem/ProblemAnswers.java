package no.overgang.query.problem;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** The one place where what went wrong becomes a problem in an answer. */
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(ProblemException refusal, WebRequest request) {
    var headers = new HttpHeaders();
    if (refusal.retryAfter() != null) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()));
    }
    return answer(Problem.of(refusal, instance(request)), headers);
  }

  /** The database is away: say so, and when to come back. */
  @ExceptionHandler
  ResponseEntity<Object> database(DataAccessException failure, WebRequest request) {
    if (failure instanceof DataAccessResourceFailureException
        || failure instanceof TransientDataAccessException) {
      return refused(ProblemException.unavailable("The database does not answer"), request);
    }
    return unexpected(failure, request);
  }

  /** Names the kind and the place, never the message: that can hold what was sent. */
  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
    StackTraceElement[] trace = failure.getStackTrace();
    LOG.error(
        "Unexpected {} at {}",
        failure.getClass().getName(),
        trace.length == 0 ? "unknown" : trace[0]);
    return answer(Problem.of(500, "Internal Server Error", instance(request)), new HttpHeaders());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String pointer =
        failure.getCause() instanceof JacksonException json
            ? json.getPath().stream()
                .map(
                    step ->
                        "/"
                            + (step.getPropertyName() == null
                                ? String.valueOf(step.getIndex())
                                : step.getPropertyName()))
                .collect(Collectors.joining())
            : "";
    return refused(ProblemException.body(pointer, "does not read here"), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus known = HttpStatus.resolve(status.value());
    if (known == HttpStatus.NOT_FOUND) {
      return refused(ProblemException.notFound(), request);
    }
    return answer(
        Problem.of(
            status.value(), known == null ? "Error" : known.getReasonPhrase(), instance(request)),
        headers);
  }

  private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static @Nullable String instance(WebRequest request) {
    return request instanceof ServletWebRequest servlet
        ? servlet.getRequest().getRequestURI()
        : null;
  }
}
