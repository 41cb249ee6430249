package no.overgang.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import no.overgang.events.AgencyId;
import no.overgang.events.HubTime;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ResponsibilityAssumed;
import org.jspecify.annotations.Nullable;

/**
 * The bars of a timeline: who was responsible, which programmes and practices ran, each with one
 * agency (domain 7). Pure; made of the events its reader may see, so that it tells no more.
 */
final class Periods {

  /** The types of event that begin or end a period. */
  static final Set<String> TYPES =
      Set.of(
          "ResponsibilityAssumed",
          "ProgrammeStarted",
          "ProgrammeExited",
          "PracticeStarted",
          "PracticeContinued",
          "PracticeEnded");

  /** What a bar shows. */
  enum Kind {
    RESPONSIBILITY,
    PROGRAMME,
    PRACTICE
  }

  /**
   * A bar.
   *
   * @param id of the programme or practice; of the transfer for a responsibility that came by one
   * @param to the day it ended; none while it is open
   */
  record Period(
      Kind kind,
      @Nullable UUID id,
      AgencyId agency,
      @Nullable String code,
      LocalDate from,
      @Nullable LocalDate to,
      boolean open) {

    Period until(LocalDate day) {
      return new Period(kind, id, agency, code, from, day, false);
    }
  }

  private final List<Period> periods = new ArrayList<>();

  private Periods() {}

  /** An event and when it happened. */
  record Happening(Instant occurredAt, ParticipantEvent event) {}

  /** The periods of events in the order of their stream, by first day. */
  static List<Period> of(List<Happening> happenings) {
    var result = new Periods();
    happenings.forEach(happening -> result.add(happening.event(), happening.occurredAt()));
    result.periods.sort(Comparator.comparing(Period::from).thenComparing(Period::kind));
    return List.copyOf(result.periods);
  }

  private void add(ParticipantEvent event, Instant occurredAt) {
    switch (event) {
      case ResponsibilityAssumed e -> {
        end(period -> period.kind() == Kind.RESPONSIBILITY, e.from());
        begin(Kind.RESPONSIBILITY, e.transferId(), e.agency(), null, e.from());
      }
      case ProgrammeStarted e ->
          begin(Kind.PROGRAMME, e.programmeId(), e.owner(), e.programme().name(), e.startedOn());
      case ProgrammeExited e -> end(period -> e.programmeId().equals(period.id()), e.on());
      case PracticeStarted e ->
          begin(Kind.PRACTICE, e.practiceId(), e.followUpBy(), e.kind().name(), e.from());
      case PracticeContinued e -> {
        LocalDate day = HubTime.dayOf(occurredAt);
        String code =
            periods.stream()
                .filter(period -> e.practiceId().equals(period.id()))
                .map(Period::code)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        end(period -> e.practiceId().equals(period.id()), day);
        begin(Kind.PRACTICE, e.practiceId(), e.newFollowUpBy(), code, day);
      }
      case PracticeEnded e -> end(period -> e.practiceId().equals(period.id()), e.on());
      default -> {
        // Every other event is a point on the timeline, not a bar.
      }
    }
  }

  private void begin(
      Kind kind, @Nullable UUID id, AgencyId agency, @Nullable String code, LocalDate from) {
    periods.add(new Period(kind, id, agency, code, from, null, true));
  }

  private void end(Predicate<Period> which, LocalDate day) {
    periods.replaceAll(period -> period.open() && which.test(period) ? period.until(day) : period);
  }
}
