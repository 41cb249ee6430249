package no.overgang.query.offer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.json.EventJson;
import no.overgang.query.offer.Suggestions.State;
import no.overgang.query.view.Build;
import no.overgang.query.view.Builds;
import no.overgang.query.view.PageCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the live build of the offers. */
@Component
final class OfferReader {

  private final Builds builds;
  private final JdbcTemplate jdbc;
  private final AgencyDirectory directory;

  OfferReader(Builds builds, JdbcTemplate jdbc, AgencyDirectory directory) {
    this.builds = builds;
    this.jdbc = jdbc;
    this.directory = directory;
  }

  /** A page of offers. */
  record Page(List<OfferState> offers, @Nullable String next) {}

  /** Who was suggested, by whom, and where it stands. */
  record Suggested(UUID participant, UUID referral, String from, State state, Instant since) {}

  /**
   * The offers an agency finds: those open to its kind, and its own, which it sees when they are
   * closed too.
   *
   * @param everything whether all are found, whoever they are open to
   */
  Page search(Agency agency, boolean everything, OfferQuery query) {
    Build build = builds.live(OffersView.NAME);
    var sql =
        new StringBuilder(
            """
            select document from {schema}.listing join {schema}.offer on stream_id = offer_id
             where (? or provider = ? or (not closed and ? = any(open_to)))
            """);
    var values =
        new ArrayList<Object>(List.of(everything, agency.id().value(), agency.kind().name()));
    values.addAll(query.appendTo(sql, providers(query)));
    var offers =
        new ArrayList<>(
            jdbc.query(
                build.sql(sql.toString()),
                (row, i) -> EventJson.stored().readValue(row.getString(1), OfferState.class),
                values.toArray()));
    String next = null;
    if (offers.size() > query.size()) {
      offers.removeLast();
      next = PageCursor.of(offers.getLast().published().offerId());
    }
    return new Page(List.copyOf(offers), next);
  }

  private List<String> providers(OfferQuery query) {
    return directory.all().stream()
        .filter(agency -> query.providerKinds().contains(agency.kind()))
        .map(agency -> agency.id().value())
        .toList();
  }

  Optional<OfferState> find(UUID offer) {
    return OffersView.documents().read(jdbc, builds.live(OffersView.NAME), offer);
  }

  /** Who was suggested to the agency for its offer, latest first. */
  List<Suggested> suggestions(UUID offer, AgencyId provider) {
    return jdbc.query(
        builds
            .live(OffersView.NAME)
            .sql(
                """
                select participant_id, referral_id, sender, state, since from {schema}.suggestion
                 where offer_id = ? and ? in (sender, receiver) order by since desc, referral_id
                """),
        (row, i) ->
            new Suggested(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                State.valueOf(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant()),
        offer,
        provider.value());
  }
}
