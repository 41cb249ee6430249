package no.overgang.query.consume;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.Build;
import no.overgang.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilding of views, for those who may audit. */
@RestController
@RequestMapping("/audit/replays")
class ReplayEndpoint {

  private final List<View> views;
  private final Rebuilds rebuilds;
  private final BuildTable builds;

  ReplayEndpoint(List<View> views, Rebuilds rebuilds, BuildTable builds) {
    this.views = views;
    this.rebuilds = rebuilds;
    this.builds = builds;
  }

  /** Which view to rebuild. */
  record Order(@Nullable String view) {}

  /** The build that began. */
  record Begun(String view, int generation, String status) {}

  /** All builds. */
  record Replays(List<Replay> items) {}

  /**
   * A build.
   *
   * @param position highest global position it has read
   * @param rate events a second while it was being rebuilt; none for a build that only grew
   */
  record Replay(
      String view,
      int generation,
      String status,
      Instant startedAt,
      @Nullable Instant switchedAt,
      long position,
      long events,
      long parked,
      @Nullable Long rate) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Begun begin(@RequestBody Order order) {
    View view =
        views.stream()
            .filter(candidate -> candidate.name().equals(order.view()))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.body(
                        "/view", "must name one of " + views.stream().map(View::name).toList()));
    Build build =
        rebuilds
            .ask(view)
            .orElseThrow(
                () ->
                    ProblemException.conflict(
                        "replay-under-way",
                        "A rebuild is under way",
                        "The view %s is being rebuilt already".formatted(view.name())));
    return new Begun(build.view(), build.generation(), "BUILDING");
  }

  @GetMapping
  Replays list() {
    return new Replays(builds.all().stream().map(ReplayEndpoint::replay).toList());
  }

  private static Replay replay(BuildTable.Row row) {
    return new Replay(
        row.view(),
        row.generation(),
        row.status(),
        row.startedAt(),
        row.switchedAt(),
        row.position(),
        row.processed(),
        row.parked(),
        rate(row));
  }

  private static @Nullable Long rate(BuildTable.Row row) {
    Instant until = row.switchedAt() == null ? row.updatedAt() : row.switchedAt();
    if (until == null || (row.switchedAt() == null && !row.status().equals("BUILDING"))) {
      return null;
    }
    long millis = Math.max(1, Duration.between(row.startedAt(), until).toMillis());
    return row.processed() * 1_000 / millis;
  }
}
