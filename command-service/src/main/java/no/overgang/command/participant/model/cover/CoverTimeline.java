package no.overgang.command.participant.model.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralOutcomeReported;
import org.jspecify.annotations.Nullable;

/** Builds the spans of a {@link Cover} from the events of a stream, one after the other. */
final class CoverTimeline {

  /**
   * Something an agency does with the participant.
   *
   * @param planned last day as planned; none where nobody plans one
   * @param ended last day in fact; none while it goes on
   */
  private record Doing(
      AgencyId with, LocalDate first, @Nullable LocalDate planned, @Nullable LocalDate ended) {

    Doing planned(LocalDate day) {
      return new Doing(with, first, day, ended);
    }

    Doing ended(LocalDate day) {
      return ended == null ? new Doing(with, first, planned, day) : this;
    }

    Doing with(AgencyId agency) {
      return new Doing(agency, first, planned, ended);
    }

    LocalDate last(LocalDate today) {
      if (ended != null) {
        return ended;
      }
      LocalDate expected = planned == null ? first : planned;
      return expected.isBefore(today) ? today : expected;
    }
  }

  /** Ids are unlike within a kind only. */
  private record Key(Kind kind, UUID id) {}

  private enum Kind {
    PROGRAMME,
    MEASURE,
    PRACTICE,
    REFERRAL
  }

  private final Map<Key, Doing> doings = new LinkedHashMap<>();
  private final Map<UUID, AgencyId> receivers = new LinkedHashMap<>();

  void sees(ParticipantEvent event, LocalDate day) {
    switch (event) {
      case ProgrammeStarted e ->
          begin(
              Kind.PROGRAMME,
              e.programmeId(),
              new Doing(e.owner(), e.startedOn(), e.plannedEnd(), null));
      case ProgrammeExtended e ->
          change(Kind.PROGRAMME, e.programmeId(), was -> was.planned(e.newEnd()));
      case ProgrammeExited e -> change(Kind.PROGRAMME, e.programmeId(), was -> was.ended(e.on()));
      case MeasureStarted e ->
          begin(
              Kind.MEASURE,
              e.measureId(),
              new Doing(e.followUpBy(), e.from(), e.plannedEnd(), null));
      case MeasureContinued e ->
          change(Kind.MEASURE, e.measureId(), was -> was.with(e.newFollowUpBy()));
      case MeasureEnded e -> change(Kind.MEASURE, e.measureId(), was -> was.ended(e.on()));
      case PracticeStarted e ->
          begin(
              Kind.PRACTICE,
              e.practiceId(),
              new Doing(e.followUpBy(), e.from(), e.plannedEnd(), null));
      case PracticeExtended e ->
          change(Kind.PRACTICE, e.practiceId(), was -> was.planned(e.newEnd()));
      case PracticeContinued e ->
          change(Kind.PRACTICE, e.practiceId(), was -> was.with(e.newFollowUpBy()));
      case PracticeEnded e -> change(Kind.PRACTICE, e.practiceId(), was -> was.ended(e.on()));
      case ParticipantReferred e -> receivers.put(e.referralId(), e.to());
      case ReferralAccepted e -> {
        AgencyId receiver = receivers.get(e.referralId());
        if (receiver != null) {
          begin(Kind.REFERRAL, e.referralId(), new Doing(receiver, e.startOn(), null, null));
        }
      }
      case ReferralOutcomeReported e ->
          change(Kind.REFERRAL, e.referralId(), was -> was.ended(day));
      case ReferralClosed e -> change(Kind.REFERRAL, e.referralId(), was -> was.ended(day));
      default -> {
        // Nothing else says that somebody has the participant.
      }
    }
  }

  List<Cover.Span> spans(LocalDate today) {
    var spans = new ArrayList<Cover.Span>();
    for (Doing doing : doings.values()) {
      LocalDate last = doing.last(today);
      if (!last.isBefore(doing.first())) {
        spans.add(new Cover.Span(doing.with(), doing.first(), last));
      }
    }
    return spans;
  }

  private void begin(Kind kind, UUID id, Doing doing) {
    doings.put(new Key(kind, id), doing);
  }

  private void change(Kind kind, UUID id, UnaryOperator<Doing> to) {
    doings.computeIfPresent(new Key(kind, id), (same, was) -> to.apply(was));
  }
}
