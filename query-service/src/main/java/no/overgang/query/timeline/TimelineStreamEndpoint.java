package no.overgang.query.timeline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import no.overgang.query.access.AccessView;
import no.overgang.query.access.Caller;
import no.overgang.query.access.CurrentCaller;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.Viewer;
import no.overgang.query.view.EventStream;
import no.overgang.query.view.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What comes to a participant's timeline, as it comes (contract 6). */
@RestController
class TimelineStreamEndpoint {

  private static final int STREAM_PAGE = 100;

  private final CurrentCaller callers;
  private final AccessView access;
  private final TimelineReader timeline;
  private final EventStream.Factory streams;

  TimelineStreamEndpoint(
      CurrentCaller callers,
      AccessView access,
      TimelineReader timeline,
      EventStream.Factory streams) {
    this.callers = callers;
    this.access = access;
    this.timeline = timeline;
    this.streams = streams;
  }

  /**
   * New entries as they come, corrections and retractions among them as entries of their own. Only
   * the participant's own stream: what two streams get cannot be resumed by one position. Begins
   * after {@code Last-Event-ID}, or the parameter {@code after} for a client that cannot set the
   * header, or else with what comes from now on.
   */
  @GetMapping("/participants/{id}/timeline/stream")
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
          .map(row -> new EventStream.Message("entry", row.position(), item(row, eyes)))
          .toList();
    }

    private TimelineItem item(Row row, Eyes eyes) {
      return TimelineItem.of(Entry.recorded(row), SeenStreams.own(participant, eyes));
    }
  }
}
