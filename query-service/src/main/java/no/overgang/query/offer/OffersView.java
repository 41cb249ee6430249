package no.overgang.query.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.events.AgencyId;
import no.overgang.events.HubEvent;
import no.overgang.events.RecordedEvent;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.query.view.Build;
import no.overgang.query.view.FoldedDocuments;
import no.overgang.query.view.Folding;
import no.overgang.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The offers with their free places, and who was suggested for them (domain 4.11, 7). The document
 * is what an offer is; its row in the listing holds what offers are found by.
 */
@Component
final class OffersView implements View {

  /** The view's name. */
  static final String NAME = "offers";

  private static final FoldedDocuments<OfferState> DOCUMENTS =
      new FoldedDocuments<>("offer", OfferState.class, OfferState.NONE);

  private final Folding folding;

  OffersView(Folding folding) {
    this.folding = folding;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(HubEvent event) {
    return event instanceof OfferEvent
        || event instanceof ReferralEvent
        || event instanceof RevisionEvent;
  }

  @Override
  public List<String> definition() {
    return Stream.concat(
            Stream.of(
                DOCUMENTS.definition(),
                """
                create table {schema}.listing (
                  offer_id uuid primary key,
                  provider text not null,
                  kind text not null,
                  title text not null,
                  sorted_by text collate "C" not null,
                  area text not null,
                  minimum_level text collate "C",
                  full_time boolean not null,
                  with_norwegian boolean not null,
                  starts date[] not null,
                  free int not null check (free >= 0),
                  open_to text[] not null,
                  closed boolean not null
                )
                """,
                "create index listing_by_title on {schema}.listing (sorted_by, offer_id)"),
            SuggestionRows.DEFINITION.stream())
        .toList();
  }

  @Override
  public Set<AgencyId> apply(JdbcTemplate jdbc, Build build, List<RecordedEvent> events) {
    List<RecordedEvent> offers =
        events.stream().filter(event -> event.event() instanceof OfferEvent).toList();
    if (!offers.isEmpty()) {
      write(jdbc, build, offers);
    }
    new SuggestionRows(jdbc, build)
        .apply(
            events.stream().filter(event -> !(event.event() instanceof OfferEvent)).toList(),
            folding);
    return Set.of();
  }

  private static void write(JdbcTemplate jdbc, Build build, List<RecordedEvent> events) {
    Map<UUID, FoldedDocuments.Change<OfferState>> changes =
        DOCUMENTS.fold(
            jdbc,
            build,
            events,
            (offer, recorded) ->
                recorded.event() instanceof OfferEvent event ? offer.evolve(event) : offer);
    jdbc.batchUpdate(
        build.sql(
            """
            insert into {schema}.listing (offer_id, provider, kind, title, sorted_by, area,
              minimum_level, full_time, with_norwegian, starts, free, open_to, closed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date[], ?, ?, ?)
            on conflict (offer_id) do update
              set kind = excluded.kind, title = excluded.title, sorted_by = excluded.sorted_by,
                  area = excluded.area, minimum_level = excluded.minimum_level,
                  full_time = excluded.full_time, with_norwegian = excluded.with_norwegian,
                  starts = excluded.starts, free = excluded.free, open_to = excluded.open_to,
                  closed = excluded.closed
            """),
        changes.values().stream().map(change -> row(change.after())).toList());
  }

  private static @Nullable Object[] row(OfferState offer) {
    OfferPublished terms = offer.published();
    return new @Nullable Object[] {
      terms.offerId(),
      terms.provider().value(),
      terms.kind().name(),
      terms.title(),
      terms.title().toLowerCase(Locale.ROOT),
      terms.area(),
      terms.minimumLevel() == null ? null : terms.minimumLevel().name(),
      terms.fullTime(),
      terms.combinableWithNorwegian(),
      starts(offer).map(LocalDate::toString).toArray(String[]::new),
      offer.free(),
      terms.openTo().stream().map(Enum::name).toArray(String[]::new),
      offer.closed()
    };
  }

  /** Days on which one can begin; none when one can begin on any. */
  private static Stream<LocalDate> starts(OfferState offer) {
    return Stream.concat(
            offer.published().startDates().stream(), Stream.ofNullable(offer.vacanciesStartOn()))
        .sorted()
        .distinct();
  }

  /** The documents, to be read. */
  static FoldedDocuments<OfferState> documents() {
    return DOCUMENTS;
  }
}
