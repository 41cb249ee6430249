package no.overgang.query.card;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.participant.ForeignCode;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.query.access.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A measure on the card (domain 4.6).
 *
 * @param organiser who runs it for the provider, by name
 * @param followUps who follows it up, the present agency last
 */
record Measure(
    UUID id,
    MeasureKind kind,
    @Nullable ForeignCode code,
    AgencyId provider,
    @Nullable String organiser,
    List<Told<AgencyId>> followUps,
    LocalDate from,
    LocalDate plannedEnd,
    BigDecimal hoursPerWeek,
    @Nullable Told<End> end,
    Trace trace) {

  record End(LocalDate on, MeasureOutcome outcome) {}

  static Measure began(MeasureStarted event, Trace trace) {
    return new Measure(
        event.measureId(),
        event.kind(),
        event.code(),
        event.provider(),
        event.organiser() == null ? null : event.organiser().name(),
        List.of(new Told<>(event.followUpBy(), trace)),
        event.from(),
        event.plannedEnd(),
        event.hoursPerWeek(),
        null,
        trace);
  }

  Measure continuedBy(AgencyId agency, Trace by) {
    return with(Told.and(followUps, agency, by), end);
  }

  Measure ended(Told<End> how) {
    return with(followUps, how);
  }

  private Measure with(List<Told<AgencyId>> agencies, @Nullable Told<End> how) {
    return new Measure(
        id, kind, code, provider, organiser, agencies, from, plannedEnd, hoursPerWeek, how, trace);
  }
}
