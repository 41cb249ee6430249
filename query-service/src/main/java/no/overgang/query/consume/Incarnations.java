package no.overgang.query.consume;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.overgang.query.view.Build;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which incarnation of the store each build has read. */
@Component
class Incarnations {

  private final JdbcTemplate jdbc;

  Incarnations(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Lets the records be written to the builds, in the transaction that writes them. A build that
   * has read none takes on the records'. Records from before there were incarnations pass.
   *
   * @throws OtherIncarnation when the records are of another one than a build, or of several
   */
  void admit(Collection<Build> builds, List<Decoded> records) {
    List<UUID> met =
        records.stream().map(Decoded::incarnation).filter(Objects::nonNull).distinct().toList();
    if (met.isEmpty()) {
      return;
    }
    Map<Build, UUID> read = all();
    for (Build build : builds) {
      UUID own = read.getOrDefault(build, met.getFirst());
      for (UUID one : met) {
        if (!one.equals(own)) {
          throw new OtherIncarnation(own, one);
        }
      }
      if (!read.containsKey(build)) {
        jdbc.update(
            "update view_build set incarnation = ? where view = ? and generation = ?",
            own,
            build.view(),
            build.generation());
      }
    }
  }

  private Map<Build, UUID> all() {
    var all = new HashMap<Build, UUID>();
    jdbc.query(
        "select view, generation, incarnation from view_build"
            + " where status <> 'DROPPED' and incarnation is not null",
        row -> {
          all.put(new Build(row.getString(1), row.getInt(2)), row.getObject(3, UUID.class));
        });
    return all;
  }

  /** The one a build has read; none before its first. */
  Optional<UUID> of(Build build) {
    return Optional.ofNullable(all().get(build));
  }

  /** Those of all live builds. */
  Set<UUID> ofLive() {
    return new HashSet<>(
        jdbc.queryForList(
            "select incarnation from view_build"
                + " where status = 'LIVE' and incarnation is not null",
            UUID.class));
  }
}
