package no.overgang.query.offer;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.EntryCorrected;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.query.offer.Suggestions.State;
import no.overgang.query.offer.Suggestions.Suggestion;
import no.overgang.query.view.Build;
import no.overgang.query.view.Folding;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of suggestions: what a participant's are is loaded from it, folded on and written. */
final class SuggestionRows {

  /** The statements that make it. */
  static final List<String> DEFINITION =
      List.of(
          """
          create table {schema}.suggestion (
            participant_id uuid not null,
            referral_id uuid not null,
            offer_id uuid not null,
            sender text not null,
            receiver text not null,
            state text not null,
            since timestamptz not null,
            primary key (participant_id, referral_id)
          )
          """,
          "create index suggestion_by_offer on {schema}.suggestion (offer_id, since, referral_id)");

  private final JdbcTemplate jdbc;
  private final Build build;

  SuggestionRows(JdbcTemplate jdbc, Build build) {
    this.jdbc = jdbc;
    this.build = build;
  }

  void apply(List<RecordedEvent> events, Folding folding) {
    if (events.isEmpty()) {
      return;
    }
    Map<UUID, Suggestions> before =
        load(events.stream().map(event -> event.envelope().streamId()).distinct().toList());
    Folding.Steps steps = folding.over(events);
    var after = new LinkedHashMap<UUID, Suggestions>();
    for (RecordedEvent event : events) {
      UUID participant = event.envelope().streamId();
      Suggestions state =
          after.getOrDefault(participant, before.getOrDefault(participant, Suggestions.NONE));
      if (mayChange(state, event)) {
        after.put(participant, steps.after(state, event));
      }
    }
    save(before, after);
  }

  /** A correction of something else need not be looked at where nothing was suggested. */
  private static boolean mayChange(Suggestions state, RecordedEvent event) {
    return !state.byReferral().isEmpty()
        || event.event() instanceof ReferralEvent
        || (event.event() instanceof EntryCorrected correction
            && correction.entry().event() instanceof ReferralEvent);
  }

  private Map<UUID, Suggestions> load(Collection<UUID> participants) {
    var rows = new HashMap<UUID, Map<UUID, Suggestion>>();
    jdbc.query(
        build.sql(
            "select participant_id, referral_id, offer_id, sender, receiver, state, since"
                + " from {schema}.suggestion where participant_id = any(?::uuid[])"
                + " order by referral_id"),
        row -> {
          rows.computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashMap<>())
              .put(
                  row.getObject(2, UUID.class),
                  new Suggestion(
                      row.getObject(3, UUID.class),
                      new AgencyId(row.getString(4)),
                      new AgencyId(row.getString(5)),
                      State.valueOf(row.getString(6)),
                      row.getObject(7, OffsetDateTime.class).toInstant()));
        },
        (Object) participants.stream().map(UUID::toString).toArray(String[]::new));
    var loaded = new HashMap<UUID, Suggestions>();
    rows.forEach((participant, own) -> loaded.put(participant, new Suggestions(own)));
    return loaded;
  }

  private void save(Map<UUID, Suggestions> before, Map<UUID, Suggestions> after) {
    var gone = new ArrayList<Object[]>();
    var changed = new ArrayList<Object[]>();
    after.forEach(
        (participant, now) -> {
          var was = before.getOrDefault(participant, Suggestions.NONE).byReferral();
          was.keySet().stream()
              .filter(id -> !now.byReferral().containsKey(id))
              .forEach(id -> gone.add(new Object[] {participant, id}));
          now.byReferral()
              .forEach(
                  (id, suggestion) -> {
                    if (!suggestion.equals(was.get(id))) {
                      changed.add(row(participant, id, suggestion));
                    }
                  });
        });
    jdbc.batchUpdate(
        build.sql("delete from {schema}.suggestion where participant_id = ? and referral_id = ?"),
        gone);
    jdbc.batchUpdate(
        build.sql(
            """
            insert into {schema}.suggestion
              (referral_id, participant_id, offer_id, sender, receiver, state, since)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (participant_id, referral_id) do update
              set offer_id = excluded.offer_id, sender = excluded.sender,
                  receiver = excluded.receiver, state = excluded.state, since = excluded.since
            """),
        changed);
  }

  private static Object[] row(UUID participant, UUID referral, Suggestion suggestion) {
    return new Object[] {
      referral,
      participant,
      suggestion.offerId(),
      suggestion.from().value(),
      suggestion.to().value(),
      suggestion.state().name(),
      suggestion.since().atOffset(ZoneOffset.UTC)
    };
  }
}
