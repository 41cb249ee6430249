package no.overgang.query.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.events.AgencyId;
import no.overgang.events.HubEvent;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.ProgrammeEvent;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.events.participant.TransferEvent;
import no.overgang.query.statistics.Tally.Occurrence;
import no.overgang.query.view.Build;
import no.overgang.query.view.FoldedDocuments;
import no.overgang.query.view.Folding;
import no.overgang.query.view.View;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is counted: one row per programme that ended, referral and accepted transfer. */
@Component
final class StatisticsView implements View {

  /** The view's name. */
  static final String NAME = "statistics";

  private final FoldedDocuments<Tally> documents =
      new FoldedDocuments<>("participant", Tally.class, Tally.NONE);
  private final Folding folding;

  StatisticsView(Folding folding) {
    this.folding = folding;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(HubEvent event) {
    return event instanceof ProgrammeEvent
        || event instanceof ReferralEvent
        || event instanceof TransferEvent
        || event instanceof RevisionEvent;
  }

  @Override
  public List<String> definition() {
    return List.of(
        documents.definition(),
        """
        create table {schema}.occurrence (
          participant_id uuid not null,
          indicator text not null,
          ref uuid not null,
          happened_on date not null,
          grouped_by text not null,
          code text not null,
          agencies text[] not null,
          primary key (participant_id, indicator, ref)
        )
        """,
        "create index occurrence_by_day on {schema}.occurrence (indicator, happened_on)");
  }

  @Override
  public Set<AgencyId> apply(JdbcTemplate jdbc, Build build, List<RecordedEvent> events) {
    var gone = new ArrayList<Object[]>();
    var changed = new ArrayList<Object[]>();
    documents
        .fold(jdbc, build, events, folding.over(events)::after)
        .forEach(
            (participant, change) -> {
              Set<Occurrence> before = change.before().occurrences().collect(Collectors.toSet());
              Set<Occurrence> after = change.after().occurrences().collect(Collectors.toSet());
              minus(before, after).forEach(one -> gone.add(key(participant, one)));
              minus(after, before).forEach(one -> changed.add(row(participant, one)));
            });
    // Gone first: what changed is among it under the same key.
    jdbc.batchUpdate(
        build.sql(
            "delete from {schema}.occurrence"
                + " where participant_id = ? and indicator = ? and ref = ?"),
        gone);
    jdbc.batchUpdate(
        build.sql(
            """
            insert into {schema}.occurrence
              (participant_id, indicator, ref, happened_on, grouped_by, code, agencies)
            values (?, ?, ?, ?, ?, ?, ?)
            """),
        changed);
    return Set.of();
  }

  private static Set<Occurrence> minus(Set<Occurrence> some, Set<Occurrence> others) {
    var left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }

  private static Object[] key(UUID participant, Occurrence one) {
    return new Object[] {participant, one.indicator().name(), one.ref()};
  }

  private static Object[] row(UUID participant, Occurrence one) {
    return new Object[] {
      participant,
      one.indicator().name(),
      one.ref(),
      one.on(),
      one.group(),
      one.code(),
      one.agencies().stream().map(AgencyId::value).toArray(String[]::new)
    };
  }
}
