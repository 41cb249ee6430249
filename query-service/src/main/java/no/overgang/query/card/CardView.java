package no.overgang.query.card;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.RecordedEvent;
import no.overgang.query.view.Build;
import no.overgang.query.view.Builds;
import no.overgang.query.view.FoldedDocuments;
import no.overgang.query.view.Folding;
import no.overgang.query.view.View;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The cards: one folded document per participant. */
@Component
final class CardView implements View {

  private final FoldedDocuments<CardState> documents =
      new FoldedDocuments<>("card", CardState.class, CardState.NONE);
  private final Folding folding;
  private final Builds builds;
  private final JdbcTemplate jdbc;

  CardView(Folding folding, Builds builds, JdbcTemplate jdbc) {
    this.folding = folding;
    this.builds = builds;
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "card";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public List<String> definition() {
    return List.of(documents.definition());
  }

  @Override
  public Set<AgencyId> apply(JdbcTemplate jdbc, Build build, List<RecordedEvent> events) {
    documents.fold(jdbc, build, events, folding.over(events)::after);
    return Set.of();
  }

  Optional<CardState> find(UUID participant) {
    return documents.read(jdbc, builds.live(name()), participant);
  }
}
