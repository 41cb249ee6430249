package no.overgang.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import no.overgang.command.caller.Callers;
import no.overgang.command.store.StoreRestored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.node.ObjectNode;

/** Every way a request can fail, as a problem document; never a stack trace. */
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private static final Problem RESTORED =
      Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "store-restored",
              "The store was restored to an earlier point",
              "Nothing is recorded until an operator has decided how to go on")
          .retryAfter(60);

  private final RefusalCount count;

  ProblemAdvice(RefusalCount count) {
    this.count = count;
  }

  @ExceptionHandler(Problem.Exception.class)
  ResponseEntity<ObjectNode> problem(Problem.Exception e, HttpServletRequest request) {
    count.count(e.problem());
    return e.problem().response(request.getRequestURI());
  }

  @ExceptionHandler(Callers.NotACaller.class)
  ResponseEntity<ObjectNode> notACaller(Callers.NotACaller e, HttpServletRequest request) {
    return Problem.of(
            HttpStatus.FORBIDDEN,
            "unknown-agency",
            "The token speaks for no agency here",
            "The token names no agency the hub knows")
        .response(request.getRequestURI());
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<ObjectNode> mismatch(
      MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return Problem.unknownParticipant().response(request.getRequestURI());
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<ObjectNode> unreadable(
      HttpMessageNotReadableException e, HttpServletRequest request) {
    if (e.getMostSpecificCause() instanceof TooLarge) {
      return TooLarge.PROBLEM.response(request.getRequestURI());
    }
    return Problem.malformed("", "The body is missing or cannot be read")
        .response(request.getRequestURI());
  }

  @ExceptionHandler({
    DataAccessException.class,
    TransactionException.class,
    CannotCreateTransactionException.class,
    SQLException.class
  })
  ResponseEntity<ObjectNode> database(Exception e, HttpServletRequest request) {
    LOG.warn("The database did not answer: {}", e.getClass().getSimpleName());
    return unavailable().response(request.getRequestURI());
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ObjectNode> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse known) {
      return http(known.getStatusCode()).response(request.getRequestURI());
    }
    if (restoredIn(e)) {
      count.count(RESTORED);
      return RESTORED.response(request.getRequestURI());
    }
    if (databaseIn(e)) {
      return database(e, request);
    }
    LOG.error("A request failed: {} at {}", e.getClass().getName(), where(e));
    return Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            "The hub made a mistake",
            "Nothing was stored; the fault is logged")
        .response(request.getRequestURI());
  }

  /**
   * The problem of a database that does not answer: try again, nothing was stored or it is known.
   */
  static Problem unavailable() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "store-unavailable",
            "The store does not answer",
            "Send the same request again; with the same key it is recorded once")
        .retryAfter(2);
  }

  /** Whether a database that did not answer is behind an exception. */
  static boolean databaseIn(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessException
          || cause instanceof TransactionException
          || cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  private static boolean restoredIn(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreRestored) {
        return true;
      }
    }
    return false;
  }

  private static Problem http(HttpStatusCode code) {
    HttpStatus status =
        Objects.requireNonNullElse(HttpStatus.resolve(code.value()), HttpStatus.BAD_REQUEST);
    String phrase = status.getReasonPhrase();
    return Problem.of(
        status, phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), phrase, phrase);
  }

  private static String where(Throwable e) {
    return e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0].toString();
  }
}
