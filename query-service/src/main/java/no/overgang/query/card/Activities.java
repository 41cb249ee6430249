package no.overgang.query.card;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralOutcomeReported;
import no.overgang.query.access.Trace;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * What the participant takes part in: programmes, measures, practices, and places it has by
 * referrals that were accepted (domain 4.3, 4.5, 4.6). Immutable.
 */
record Activities(
    Map<UUID, ProgrammeEntry> programmes,
    Map<UUID, Measure> measures,
    Map<UUID, Practice> practices,
    Map<UUID, Place> places) {

  static final Activities NONE = new Activities(Map.of(), Map.of(), Map.of(), Map.of());

  /** A place by a referral, until it is told what came of it. */
  record Place(AgencyId agency, LocalDate from, @Nullable Told<LocalDate> end, Trace trace) {}

  Activities {
    programmes = Frozen.map(programmes);
    measures = Frozen.map(measures);
    practices = Frozen.map(practices);
    places = Frozen.map(places);
  }

  /**
   * The activities after an event; many say nothing of them.
   *
   * @param revised whether the beginning of something may have been retracted
   * @throws IllegalStateException when something goes on that never began: such a stream is broken,
   *     and is parked rather than guessed at
   */
  Activities evolve(Fact fact, boolean revised) {
    Trace trace = Trace.of(fact);
    return switch (fact.event()) {
      case ProgrammeStarted e ->
          programmes(put(programmes, e.programmeId(), ProgrammeEntry.began(e, trace)));
      case ProgrammeExtended e ->
          programme(e.programmeId(), revised, was -> was.extended(e.newEnd(), trace));
      case ProgrammePaused e ->
          programme(e.programmeId(), revised, was -> was.paused(new Told<>(e.from(), trace)));
      case ProgrammeResumed e -> programme(e.programmeId(), revised, was -> was.paused(null));
      case ProgrammeExited e ->
          programme(
              e.programmeId(),
              revised,
              was -> was.exited(new Told<>(new ProgrammeEntry.Exit(e.on(), e.exitCode()), trace)));
      case MeasureStarted e -> measures(put(measures, e.measureId(), Measure.began(e, trace)));
      case MeasureContinued e ->
          measure(e.measureId(), revised, was -> was.continuedBy(e.newFollowUpBy(), trace));
      case MeasureEnded e ->
          measure(
              e.measureId(),
              revised,
              was -> was.ended(new Told<>(new Measure.End(e.on(), e.outcome()), trace)));
      case PracticeStarted e -> practices(put(practices, e.practiceId(), Practice.began(e, trace)));
      case PracticeExtended e ->
          practice(e.practiceId(), revised, was -> was.extended(e.newEnd(), trace));
      case PracticeContinued e ->
          practice(e.practiceId(), revised, was -> was.continuedBy(e.newFollowUpBy(), trace));
      case PracticeEnded e -> practice(e.practiceId(), revised, was -> was.ended(e.on(), trace));
      case ReferralAccepted e ->
          places(put(places, e.referralId(), new Place(fact.agency(), e.startOn(), null, trace)));
      case ReferralOutcomeReported e -> left(e.referralId(), fact.day(), trace);
      case ReferralClosed e -> left(e.referralId(), fact.day(), trace);
      default -> this;
    };
  }

  private Activities programme(UUID id, boolean revised, UnaryOperator<ProgrammeEntry> change) {
    return programmes(changed(programmes, id, revised, change));
  }

  private Activities measure(UUID id, boolean revised, UnaryOperator<Measure> change) {
    return measures(changed(measures, id, revised, change));
  }

  private Activities practice(UUID id, boolean revised, UnaryOperator<Practice> change) {
    return practices(changed(practices, id, revised, change));
  }

  /** A place is left when it is first told what came of it. */
  private Activities left(UUID referralId, LocalDate day, Trace trace) {
    Place place = places.get(referralId);
    return place == null || place.end() != null
        ? this
        : places(
            put(
                places,
                referralId,
                new Place(place.agency(), place.from(), new Told<>(day, trace), place.trace())));
  }

  private static <T> Map<UUID, T> put(Map<UUID, T> all, UUID id, T one) {
    var next = new LinkedHashMap<>(all);
    next.put(id, one);
    return next;
  }

  private static <T> Map<UUID, T> changed(
      Map<UUID, T> all, UUID id, boolean revised, UnaryOperator<T> change) {
    T running = all.get(id);
    if (running != null) {
      return put(all, id, change.apply(running));
    }
    if (revised) {
      return all;
    }
    throw new IllegalStateException("Something goes on that never began");
  }

  private Activities programmes(Map<UUID, ProgrammeEntry> next) {
    return new Activities(next, measures, practices, places);
  }

  private Activities measures(Map<UUID, Measure> next) {
    return new Activities(programmes, next, practices, places);
  }

  private Activities practices(Map<UUID, Practice> next) {
    return new Activities(programmes, measures, next, places);
  }

  private Activities places(Map<UUID, Place> next) {
    return new Activities(programmes, measures, practices, next);
  }
}
