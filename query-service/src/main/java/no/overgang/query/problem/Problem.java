package no.overgang.query.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A problem in JSON (RFC 9457), {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    @Nullable List<ProblemException.Fault> errors) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "https://overgang.no/problems/";

  /** The problem of a refusal. */
  public static Problem of(ProblemException refusal, @Nullable String instance) {
    return new Problem(
        TYPES + refusal.name(),
        refusal.title(),
        refusal.status(),
        refusal.getMessage(),
        instance,
        refusal.faults().isEmpty() ? null : refusal.faults());
  }

  /** The problem of an HTTP status that says it all, such as 405. */
  public static Problem of(int status, String title, @Nullable String instance) {
    return new Problem(
        TYPES + title.toLowerCase(Locale.ROOT).replace(' ', '-'),
        title,
        status,
        null,
        instance,
        null);
  }
}
