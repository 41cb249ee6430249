package no.overgang.query.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal to be answered as RFC 9457 problem. Thrown where it is found, turned into an answer in
 * one place ({@link ProblemAnswers}). Texts never hold personal data.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** One place in what was sent, and what is wrong with it. */
  public record Fault(String pointer, String message) {}

  private final int status;
  private final String name;
  private final String title;
  private final transient List<Fault> faults;
  private final @Nullable Integer retryAfter;

  private ProblemException(
      int status,
      String name,
      String title,
      String detail,
      List<Fault> faults,
      @Nullable Integer retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.name = name;
    this.title = title;
    this.faults = faults;
    this.retryAfter = retryAfter;
  }

  /** 400: a query parameter that does not read. */
  public static ProblemException parameter(String parameter, String message) {
    return new ProblemException(
        400,
        "malformed-parameter",
        "A parameter is malformed",
        "The parameter %s %s".formatted(parameter, message),
        List.of(new Fault(parameter, message)),
        null);
  }

  /** 400: a body that does not read, with the place. */
  public static ProblemException body(String pointer, String message) {
    return new ProblemException(
        400,
        "malformed-body",
        "The body is malformed",
        "The body " + message,
        List.of(new Fault(pointer, message)),
        null);
  }

  /** 401: who is calling is not known. */
  public static ProblemException unauthenticated() {
    return of(401, "unauthenticated", "Not logged in", "Log in or send a bearer token");
  }

  /** 403: a right is missing. */
  public static ProblemException forbidden(String detail) {
    return of(403, "forbidden", "A right is missing", detail);
  }

  /** 404: unknown, or not for the caller to know; the two look the same. */
  public static ProblemException notFound() {
    return of(404, "not-found", "Not found", "There is nothing here that the caller may know of");
  }

  /** 409: the state does not allow it. */
  public static ProblemException conflict(String name, String title, String detail) {
    return of(409, name, title, detail);
  }

  /** 413: more than may be sent. */
  public static ProblemException tooLarge(int limit) {
    return of(
        413,
        "body-too-large",
        "The body is too large",
        "At most %d bytes are read".formatted(limit));
  }

  /** 503: the read side has not come as far as the caller asks; try again in a second. */
  public static ProblemException behind(long position) {
    return new ProblemException(
        503,
        "read-side-behind",
        "The read side is behind",
        "Position %d is not yet read".formatted(position),
        List.of(),
        1);
  }

  /** 503: something this service leans on does not answer. */
  public static ProblemException unavailable(String detail) {
    return new ProblemException(
        503, "temporarily-unavailable", "Temporarily unavailable", detail, List.of(), 2);
  }

  private static ProblemException of(int status, String name, String title, String detail) {
    return new ProblemException(status, name, title, detail, List.of(), null);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The last part of the problem's type. */
  public String name() {
    return name;
  }

  /** What kind of problem, in words. */
  public String title() {
    return title;
  }

  /** What is wrong where. */
  public List<Fault> faults() {
    return faults;
  }

  /** Seconds after which trying again makes sense. */
  public @Nullable Integer retryAfter() {
    return retryAfter;
  }
}
