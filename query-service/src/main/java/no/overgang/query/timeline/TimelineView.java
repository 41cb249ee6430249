package no.overgang.query.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.overgang.events.AgencyId;
import no.overgang.events.HubEvent;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventJson;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.query.view.Build;
import no.overgang.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The timeline: one row per event of whatever stream, so that it also tells what has come through;
 * written once and never changed (R23). A correction is a row that names the one it corrects, and
 * is read into it. Content is kept as the stored text, not as jsonb: nothing asks inside it, and
 * writing it costs less.
 */
@Component
final class TimelineView implements View {

  /** The view's name. */
  static final String NAME = "timeline";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean readByOthers() {
    return true;
  }

  @Override
  public List<String> definition() {
    return List.of(
        """
        create table {schema}.entry (
          position bigint primary key,
          stream_id uuid not null,
          sequence bigint not null,
          event_id uuid not null,
          type text not null,
          version int not null,
          occurred_at timestamptz not null,
          recorded_at timestamptz not null,
          agency text not null,
          actor text not null,
          category text not null,
          addressees text not null,
          warnings text not null,
          parts text not null,
          content text not null,
          causation_id uuid,
          revises uuid
        )
        """,
        // Sorting, paging and cutting by time are answered from the index; content would not fit.
        """
        create index entry_by_time on {schema}.entry
          (stream_id, occurred_at, position) include (recorded_at, category, type, revises)
        """,
        "create unique index entry_by_sequence on {schema}.entry (stream_id, sequence)",
        """
        create index entry_by_revised on {schema}.entry (stream_id, revises)
          where revises is not null
        """);
  }

  @Override
  public boolean takes(HubEvent event) {
    return true;
  }

  @Override
  public Set<AgencyId> apply(JdbcTemplate jdbc, Build build, List<RecordedEvent> events) {
    jdbc.batchUpdate(
        build.sql(
            """
            insert into {schema}.entry (position, stream_id, sequence, event_id, type, version,
              occurred_at, recorded_at, agency, actor, category, addressees, warnings, parts,
              content, causation_id, revises)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """),
        events.stream().map(TimelineView::row).toList());
    return Set.of();
  }

  private static @Nullable Object[] row(RecordedEvent recorded) {
    var envelope = recorded.envelope();
    var parts = recorded.event().parts();
    return new @Nullable Object[] {
      recorded.position(),
      envelope.streamId(),
      envelope.sequence(),
      envelope.eventId(),
      envelope.type(),
      envelope.version(),
      time(envelope.occurredAt()),
      time(envelope.recordedAt()),
      envelope.agency().value(),
      envelope.actor(),
      envelope.category().name(),
      envelope.addressees().stream().map(AgencyId::value).collect(Collectors.joining(" ")),
      EventJson.stored().writeValueAsString(envelope.warnings()),
      EventJson.stored().writeValueAsString(parts),
      EventJson.stored().writeValueAsString(recorded.event()),
      envelope.causationId(),
      recorded.event() instanceof RevisionEvent revision ? revision.revised() : null
    };
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
