package no.overgang.query.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.query.access.Caller;
import no.overgang.query.access.CurrentCaller;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.EventStream;
import no.overgang.query.view.Parameters;
import no.overgang.query.view.ParticipantNames;
import no.overgang.query.view.ReadBarrier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an agency has to do (contract 6). An agency reads its own list; oversight with the right to
 * audit reads any; for everybody else there is no such list.
 */
@RestController
@RequestMapping("/agencies/{orgnr}/worklist")
class WorklistEndpoint {

  private final CurrentCaller callers;
  private final WorklistReader worklist;
  private final ParticipantNames names;
  private final ReadBarrier barrier;
  private final EventStream.Factory streams;

  WorklistEndpoint(
      CurrentCaller callers,
      WorklistReader worklist,
      ParticipantNames names,
      ReadBarrier barrier,
      EventStream.Factory streams) {
    this.callers = callers;
    this.worklist = worklist;
    this.names = names;
    this.barrier = barrier;
    this.streams = streams;
  }

  /**
   * A page of a worklist.
   *
   * @param counts how many there are of each kind, whatever is asked for
   * @param dueThisWeek how many are due from today on, within seven days
   */
  record Worklist(
      String agency,
      SortedMap<String, Long> counts,
      long overdue,
      long dueThisWeek,
      List<Entry> items,
      @Nullable String next) {}

  /** One item of it. */
  record Entry(
      String itemId,
      String kind,
      UUID participantId,
      @Nullable String participantName,
      @Nullable UUID ref,
      Instant since,
      @Nullable LocalDate due,
      @Nullable String from,
      @Nullable String code,
      long position) {}

  /** What a stream says: the worklist changed, this many items it has now. */
  record Changed(SortedMap<String, Long> counts, long overdue, long dueThisWeek) {

    static Changed to(WorklistReader.Counts counts) {
      return new Changed(counts.byKind(), counts.overdue(), counts.dueThisWeek());
    }
  }

  @GetMapping
  Worklist worklist(
      @PathVariable("orgnr") String orgnr,
      @RequestParam(required = false) @Nullable List<String> kind,
      @RequestParam(required = false) @Nullable String due,
      @RequestParam(required = false) @Nullable String participant,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String atLeast) {
    AgencyId agency = readable(callers.require(), orgnr);
    var query = WorklistQuery.of(kind, due, participant, after, size);
    barrier.await(Parameters.position("atLeast", atLeast));
    WorklistReader.Page page = worklist.page(agency, query);
    Map<UUID, String> known =
        names.of(page.rows().stream().map(WorklistReader.Row::participant).distinct().toList());
    return new Worklist(
        agency.value(),
        page.counts().byKind(),
        page.counts().overdue(),
        page.counts().dueThisWeek(),
        page.rows().stream().map(row -> entry(row, known)).toList(),
        page.next());
  }

  /**
   * Says when the worklist changed. What is sent is the state, not a log: on connecting it is sent
   * once, whatever {@code Last-Event-ID} says, so that a change missed in between is never lost.
   */
  @GetMapping("/stream")
  void stream(@PathVariable("orgnr") String orgnr, HttpServletResponse response) {
    Caller caller = callers.require();
    AgencyId agency = readable(caller, orgnr);
    streams.serve(
        response,
        caller.expiresAt(),
        change -> change.agencies().contains(agency.value()),
        new TallySource(agency));
  }

  private static AgencyId readable(Caller caller, String orgnr) {
    if (!orgnr.matches("[0-9]{9}")) {
      throw ProblemException.notFound();
    }
    AgencyId agency = AgencyId.ofOrgnr(orgnr);
    if (!agency.equals(caller.agency().id()) && !caller.oversight()) {
      throw ProblemException.notFound();
    }
    return agency;
  }

  private static Entry entry(WorklistReader.Row row, Map<UUID, String> names) {
    return new Entry(
        row.participant() + "/" + row.key(),
        row.kind().name(),
        row.participant(),
        names.get(row.participant()),
        row.ref(),
        row.since(),
        row.due(),
        row.from(),
        row.code(),
        row.position());
  }

  private final class TallySource implements EventStream.Source {
    private final AgencyId agency;
    private WorklistReader.@Nullable Tally told;

    TallySource(AgencyId agency) {
      this.agency = agency;
    }

    @Override
    public List<EventStream.Message> next() {
      WorklistReader.Tally now = worklist.tally(agency);
      if (now.equals(told)) {
        return List.of();
      }
      told = now;
      return List.of(new EventStream.Message("changed", now.position(), Changed.to(now.counts())));
    }
  }
}
