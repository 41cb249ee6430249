package no.overgang.query.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.RecordedEvent;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.Build;
import no.overgang.query.view.Builds;
import no.overgang.query.view.FoldedDocuments;
import no.overgang.query.view.Folding;
import no.overgang.query.view.View;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The view that reading is decided by: one row per participant with its relations and grounds. */
@Component
public final class AccessView implements View {

  private final FoldedDocuments<ParticipantRelations> documents =
      new FoldedDocuments<>("participant", ParticipantRelations.class, ParticipantRelations.NONE);
  private final Folding folding;
  private final Builds builds;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  AccessView(Folding folding, Builds builds, JdbcTemplate jdbc, Clock clock) {
    this.folding = folding;
    this.builds = builds;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "access";
  }

  @Override
  public int version() {
    return 2;
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

  /**
   * The viewer before the participant, as things stand now. One query.
   *
   * @throws ProblemException 404 when there is no such participant for the viewer
   */
  public Eyes eyes(Viewer viewer, UUID participant) {
    var now = clock.instant();
    return documents
        .read(jdbc, builds.live(name()), participant)
        .filter(relations -> Disclosure.knows(viewer, relations, now))
        .map(relations -> new Eyes(viewer, relations, now))
        .orElseThrow(ProblemException::notFound);
  }

  /**
   * The same viewer before a duplicate of the participant, by what the duplicate's own stream says
   * and the grounds given since to the participant it turned out to be; none when the viewer may
   * not know of it. One query.
   */
  public Optional<Eyes> before(UUID duplicate, Eyes own) {
    return documents
        .read(jdbc, builds.live(name()), duplicate)
        .map(relations -> relations.alsoOpenedBy(own.relations().grounds()))
        .filter(relations -> Disclosure.knows(own.viewer(), relations, own.now()))
        .map(relations -> new Eyes(own.viewer(), relations, own.now()));
  }
}
