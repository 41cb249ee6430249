package no.overgang.query.timeline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import no.overgang.query.access.AccessView;
import no.overgang.query.access.Caller;
import no.overgang.query.access.CurrentCaller;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.Viewer;
import no.overgang.query.timeline.Periods.Happening;
import no.overgang.query.timeline.Periods.Period;
import no.overgang.query.view.EventStream;
import no.overgang.query.view.Parameters;
import no.overgang.query.view.ReadBarrier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shared timeline of one participant (contract 6). */
@RestController
@RequestMapping("/participants/{id}/timeline")
class TimelineEndpoint {

  private static final int STREAM_PAGE = 100;

  private final CurrentCaller callers;
  private final AccessView access;
  private final TimelineReader timeline;
  private final ReadBarrier barrier;
  private final EventStream.Factory streams;

  TimelineEndpoint(
      CurrentCaller callers,
      AccessView access,
      TimelineReader timeline,
      ReadBarrier barrier,
      EventStream.Factory streams) {
    this.callers = callers;
    this.access = access;
    this.timeline = timeline;
    this.barrier = barrier;
    this.streams = streams;
  }

  /** A page of the timeline and the periods over all of it. */
  record Timeline(List<TimelineItem> items, List<Bar> periods, @Nullable String next) {}

  /** A period in JSON. */
  record Bar(
      Periods.Kind kind,
      @Nullable UUID id,
      String agency,
      @Nullable String code,
      java.time.LocalDate from,
      java.time.@Nullable LocalDate to,
      boolean open) {

    static Bar of(Period period) {
      return new Bar(
          period.kind(),
          period.id(),
          period.agency().value(),
          period.code(),
          period.from(),
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
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String order,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String atLeast) {
    Viewer viewer = callers.require().as(as);
    UUID participant = Parameters.id(id);
    var query = TimelineQuery.of(asOf, knownAt, from, to, category, order, after, size);
    barrier.await(Parameters.position("atLeast", atLeast));
    Eyes eyes = access.eyes(viewer, participant);
    TimelineReader.Page page = timeline.page(participant, query);
    return new Timeline(
        page.rows().stream().map(row -> TimelineItem.of(row, eyes)).toList(),
        Periods.of(
                page.periods().stream()
                    .filter(row -> eyes.see(row.trace()))
                    .map(row -> new Happening(row.occurredAt(), row.event()))
                    .toList())
            .stream()
            .map(Bar::of)
            .toList(),
        page.next());
  }

  /**
   * New entries as they come. Begins after {@code Last-Event-ID}, or the parameter {@code after}
   * for a client that cannot set the header, or else with what comes from now on.
   */
  @GetMapping("/stream")
  void stream(
      @PathVariable("id") String id,
      @RequestParam(required = false) @Nullable String as,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletResponse response) {
    Caller caller = callers.require();
    Viewer viewer = caller.as(as);
    UUID participant = Parameters.id(id);
    Long asked =
        lastEventId == null
            ? Parameters.position("after", after)
            : Parameters.position("Last-Event-ID", lastEventId);
    access.eyes(viewer, participant);
    long last = asked == null ? timeline.latest(participant) : asked;
    streams.serve(
        response,
        caller.expiresAt(),
        change -> change.streams().contains(participant),
        new EntrySource(participant, viewer, last));
  }

  /** Reads on from where the client is; grounds are looked at anew each time. */
  private final class EntrySource implements EventStream.Source {
    private final UUID participant;
    private final Viewer viewer;
    private long last;

    EntrySource(UUID participant, Viewer viewer, long last) {
      this.participant = participant;
      this.viewer = viewer;
      this.last = last;
    }

    @Override
    public List<EventStream.Message> next() {
      List<Row> rows = timeline.after(participant, last, STREAM_PAGE);
      if (rows.isEmpty()) {
        return List.of();
      }
      Eyes eyes = access.eyes(viewer, participant);
      last = rows.getLast().position();
      return rows.stream()
          .map(row -> new EventStream.Message("entry", row.position(), TimelineItem.of(row, eyes)))
          .toList();
    }
  }
}
