package no.overgang.query.card;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.query.access.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A practice on the card (domain 4.6).
 *
 * @param followUps who follows it up, the present agency last
 * @param plannedEnds as first agreed and as extended since
 */
record Practice(
    UUID id,
    PracticeKind kind,
    String employer,
    List<Told<AgencyId>> followUps,
    LocalDate from,
    List<Told<LocalDate>> plannedEnds,
    @Nullable Told<LocalDate> end,
    Trace trace) {

  static Practice began(PracticeStarted event, Trace trace) {
    return new Practice(
        event.practiceId(),
        event.kind(),
        event.employer().name(),
        List.of(new Told<>(event.followUpBy(), trace)),
        event.from(),
        List.of(new Told<>(event.plannedEnd(), trace)),
        null,
        trace);
  }

  Practice extended(LocalDate day, Trace by) {
    return new Practice(
        id, kind, employer, followUps, from, Told.and(plannedEnds, day, by), end, trace);
  }

  Practice continuedBy(AgencyId agency, Trace by) {
    return new Practice(
        id, kind, employer, Told.and(followUps, agency, by), from, plannedEnds, end, trace);
  }

  Practice ended(LocalDate on, Trace by) {
    return new Practice(
        id, kind, employer, followUps, from, plannedEnds, new Told<>(on, by), trace);
  }
}
