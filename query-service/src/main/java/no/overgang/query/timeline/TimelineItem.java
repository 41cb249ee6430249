package no.overgang.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Warning;
import no.overgang.query.access.Disclosure.Decision;
import no.overgang.query.access.Disclosure.Permit;
import no.overgang.query.access.Disclosure.Unknown;
import no.overgang.query.access.Disclosure.Withhold;
import no.overgang.query.access.Eyes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as a reader sees it: with content, or as a skeleton that says why the content is
 * withheld. A skeleton names no actor and carries no warnings, for they speak of the content.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineItem(
    UUID eventId,
    long sequence,
    long position,
    String type,
    Instant occurredAt,
    Instant recordedAt,
    String agency,
    @Nullable String actor,
    Category category,
    @Nullable JsonNode content,
    @Nullable Withheld withheld,
    @Nullable List<Warning> warnings) {

  /** Why something is not shown. */
  record Withheld(String ground) {}

  /** The row as the eyes may see it. */
  static TimelineItem of(Row row, Eyes eyes) {
    Decision decision = eyes.on(row.trace());
    return switch (decision) {
      case Permit permit -> item(row, row.actor(), OpenContent.of(row, eyes), null, row.warnings());
      case Withhold withhold -> item(row, null, null, new Withheld(withhold.ground()), List.of());
      case Unknown unknown -> throw new IllegalStateException("Decided before rows are read");
    };
  }

  private static TimelineItem item(
      Row row,
      @Nullable String actor,
      @Nullable JsonNode content,
      @Nullable Withheld withheld,
      List<Warning> warnings) {
    return new TimelineItem(
        row.eventId(),
        row.sequence(),
        row.position(),
        row.type(),
        row.occurredAt(),
        row.recordedAt(),
        row.trace().recorder().value(),
        actor,
        row.trace().category(),
        content,
        withheld,
        warnings.isEmpty() ? null : warnings);
  }
}
