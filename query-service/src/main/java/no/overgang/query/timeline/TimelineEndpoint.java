package no.overgang.query.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.query.access.CurrentCaller;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.Trace;
import no.overgang.query.access.Viewer;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.timeline.Periods.Period;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Parameters;
import no.overgang.query.view.ReadBarrier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shared timeline of one participant (contract 6). */
@RestController
@RequestMapping("/participants/{id}/timeline")
class TimelineEndpoint {

  private final CurrentCaller callers;
  private final OneTimeline streams;
  private final TimelineReader timeline;
  private final ReadBarrier barrier;

  TimelineEndpoint(
      CurrentCaller callers, OneTimeline streams, TimelineReader timeline, ReadBarrier barrier) {
    this.callers = callers;
    this.streams = streams;
    this.timeline = timeline;
    this.barrier = barrier;
  }

  /** A page of the timeline and the periods over all of it. */
  record Timeline(List<TimelineItem> items, List<Bar> periods, @Nullable String next) {}

  /** An entry as it was first recorded, and each correction and retraction of it in order. */
  record History(List<TimelineItem> items) {}

  /** A period in JSON. */
  record Bar(
      Periods.Kind kind,
      @Nullable UUID id,
      String agency,
      @Nullable String code,
      LocalDate from,
      @Nullable LocalDate plannedEnd,
      @Nullable LocalDate to,
      boolean open) {

    static Bar of(Period period) {
      return new Bar(
          period.kind(),
          period.id(),
          period.agency().value(),
          period.code(),
          period.from(),
          period.plannedEnd(),
          period.to(),
          period.open());
    }
  }

  @GetMapping
  Timeline timeline(
      @PathVariable("id") String id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(required = false) @Nullable String as,
      @RequestParam(required = false) @Nullable List<String> category,
      @RequestParam(required = false) @Nullable String revisions,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String order,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String atLeast) {
    Viewer viewer = callers.require().as(as);
    UUID participant = Parameters.id(id);
    var query = TimelineQuery.of(asOf, knownAt, from, to, category, revisions, order, after, size);
    barrier.await(Parameters.position("atLeast", atLeast));
    SeenStreams seen = streams.of(viewer, participant, query.knownAt());
    TimelineReader.Page page = timeline.page(seen.ids(), query);
    return new Timeline(
        page.entries().stream().map(entry -> TimelineItem.of(entry, seen)).toList(),
        bars(seen, page.periods()),
        page.next());
  }

  /** An entry as it was first recorded, then what was said of it since (R23). */
  @GetMapping("/{eventId}/history")
  History history(
      @PathVariable("id") String id,
      @PathVariable("eventId") String eventId,
      @RequestParam(required = false) @Nullable String as,
      @RequestParam(required = false) @Nullable String atLeast) {
    Viewer viewer = callers.require().as(as);
    UUID participant = Parameters.id(id);
    UUID event = Parameters.id(eventId);
    barrier.await(Parameters.position("atLeast", atLeast));
    SeenStreams seen = streams.of(viewer, participant, null);
    TimelineReader.History history =
        timeline.history(seen.ids(), event).orElseThrow(ProblemException::notFound);
    return new History(
        Stream.concat(
                Stream.of(Entry.first(history.entry(), history.revisions().size())),
                history.revisions().stream().map(Entry::recorded))
            .map(entry -> TimelineItem.of(entry, seen))
            .toList());
  }

  /** Of a duplicate's bars all but its responsibility: that is with the participant it is now. */
  private static List<Bar> bars(SeenStreams seen, Map<UUID, List<Fact>> periods) {
    return seen.ids().stream()
        .flatMap(
            stream ->
                Periods.of(visible(periods.getOrDefault(stream, List.of()), seen.eyes(stream)))
                    .stream()
                    .filter(
                        period ->
                            period.kind() != Periods.Kind.RESPONSIBILITY
                                || stream.equals(seen.participant())))
        .sorted(Comparator.comparing(Period::from).thenComparing(Period::kind))
        .map(Bar::of)
        .toList();
  }

  private static List<Fact> visible(List<Fact> facts, Eyes eyes) {
    return facts.stream().filter(fact -> eyes.see(Trace.of(fact))).toList();
  }
}
