package no.overgang.query.worklist;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.RecordedEvent;
import no.overgang.query.loop.Item;
import no.overgang.query.loop.OpenLoops;
import no.overgang.query.view.Build;
import no.overgang.query.view.FoldedDocuments;
import no.overgang.query.view.Folding;
import no.overgang.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The worklists: what is open is folded per participant, and what differs from before is written as
 * rows per agency.
 */
@Component
final class WorklistView implements View {

  /** The view's name. */
  static final String NAME = "worklist";

  private final FoldedDocuments<OpenLoops> documents =
      new FoldedDocuments<>("participant", OpenLoops.class, OpenLoops.NONE);

  private final Folding folding;

  WorklistView(Folding folding) {
    this.folding = folding;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<String> definition() {
    return List.of(
        documents.definition(),
        """
        create table {schema}.item (
          agency text not null,
          participant_id uuid not null,
          item_key text not null,
          kind text not null,
          ref uuid,
          since timestamptz not null,
          due date,
          show_from date,
          hide_after date,
          sender text,
          code text,
          position bigint not null,
          primary key (participant_id, item_key)
        )
        """,
        """
        create index item_by_agency on {schema}.item
          (agency, (coalesce(due, 'infinity'::date)), since, participant_id, item_key)
        """,
        "create table {schema}.agency (agency text primary key, position bigint not null)");
  }

  @Override
  public Set<AgencyId> apply(JdbcTemplate jdbc, Build build, List<RecordedEvent> events) {
    var touched = new TreeMap<AgencyId, Long>();
    var gone = new ArrayList<Object[]>();
    var changed = new ArrayList<@Nullable Object[]>();
    Folding.Steps steps = folding.over(events);
    documents
        .fold(jdbc, build, events, (loops, event) -> after(steps, loops, event, touched))
        .forEach(
            (participant, change) -> {
              var before = change.before().open();
              var after = change.after().open();
              before.forEach(
                  (key, item) -> {
                    if (!after.containsKey(key)) {
                      gone.add(new Object[] {participant, key});
                    }
                  });
              after.forEach(
                  (key, item) -> {
                    if (!Objects.equals(before.get(key), item)) {
                      changed.add(row(participant, item));
                    }
                  });
            });
    jdbc.batchUpdate(
        build.sql("delete from {schema}.item where participant_id = ? and item_key = ?"), gone);
    jdbc.batchUpdate(
        build.sql(
            """
            insert into {schema}.item (agency, participant_id, item_key, kind, ref, since, due,
                                       show_from, hide_after, sender, code, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (participant_id, item_key) do update
              set since = excluded.since, due = excluded.due, show_from = excluded.show_from,
                  hide_after = excluded.hide_after, sender = excluded.sender, code = excluded.code, position = excluded.position
            """),
        changed);
    jdbc.batchUpdate(
        build.sql(
            """
            insert into {schema}.agency (agency, position) values (?, ?)
            on conflict (agency) do update
              set position = greatest(agency.position, excluded.position)
            """),
        touched.entrySet().stream()
            .map(entry -> new Object[] {entry.getKey().value(), entry.getValue()})
            .toList());
    return touched.keySet();
  }

  /** Notes whose lists an event changes, event by event: how they are batched must not matter. */
  private static OpenLoops after(
      Folding.Steps steps, OpenLoops before, RecordedEvent event, Map<AgencyId, Long> touched) {
    OpenLoops after = steps.after(before, event);
    if (after != before) {
      note(before, after, event.position(), touched);
      note(after, before, event.position(), touched);
    }
    return after;
  }

  private static void note(
      OpenLoops some, OpenLoops others, long position, Map<AgencyId, Long> touched) {
    Map<String, Item> there = others.open();
    some.open()
        .forEach(
            (key, item) -> {
              if (!item.equals(there.get(key))) {
                touched.merge(item.agency(), position, Math::max);
              }
            });
  }

  private static @Nullable Object[] row(UUID participant, Item item) {
    return new @Nullable Object[] {
      item.agency().value(),
      participant,
      item.key(),
      item.kind().name(),
      item.ref(),
      item.since().atOffset(ZoneOffset.UTC),
      item.due(),
      item.showFrom(),
      item.hideAfter(),
      item.from() == null ? null : item.from().value(),
      item.code(),
      item.position()
    };
  }
}
