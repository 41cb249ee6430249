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
 *
 * @param corrects the entry a correction or retraction is about
 * @param correctedBy the latest correction, whose content is shown
 * @param revisions how many corrections and retractions there are of it, if any
 * @param participantId under which id it was recorded, when that is a duplicate of this participant
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
    @Nullable List<Warning> warnings,
    @Nullable UUID corrects,
    @Nullable UUID correctedBy,
    @Nullable UUID retractedBy,
    @Nullable Integer revisions,
    @Nullable UUID participantId) {

  /** Why something is not shown. */
  record Withheld(String ground) {}

  /** The entry as it may be seen on the timeline. */
  static TimelineItem of(Entry entry, SeenStreams streams) {
    Row row = entry.row();
    Eyes eyes = streams.eyes(row.stream());
    UUID duplicate = row.stream().equals(streams.participant()) ? null : row.stream();
    Decision decision = eyes.on(row.trace());
    return switch (decision) {
      case Permit permit ->
          item(entry, row.actor(), OpenContent.of(row, eyes), null, row.warnings(), duplicate);
      case Withhold withhold ->
          item(entry, null, null, new Withheld(withhold.ground()), List.of(), duplicate);
      case Unknown unknown -> throw new IllegalStateException("Decided before rows are read");
    };
  }

  private static TimelineItem item(
      Entry entry,
      @Nullable String actor,
      @Nullable JsonNode content,
      @Nullable Withheld withheld,
      List<Warning> warnings,
      @Nullable UUID duplicate) {
    Row row = entry.row();
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
        warnings.isEmpty() ? null : warnings,
        row.revises(),
        entry.correctedBy(),
        entry.retractedBy(),
        entry.revisions() == 0 ? null : entry.revisions(),
        duplicate);
  }
}
