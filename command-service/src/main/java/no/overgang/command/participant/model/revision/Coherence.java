package no.overgang.command.participant.model.revision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Refusal;
import no.overgang.events.participant.AbsenceRecorded;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.EmployerFeedbackRecorded;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.ProgrammeStarted;
import org.jspecify.annotations.Nullable;

/**
 * Whether things still fit together when an entry is read as corrected: what its act asked of a
 * field holds of the corrected one, and days stay in order across entries. Only what the correction
 * itself breaks is held against it.
 */
final class Coherence {

  /** Why a correction does not fit the rest. */
  enum Refused implements Refusal {
    HOURS_OUT_OF_RANGE(Reason.impossible("Weekly hours lie above 0 and at most at 168")),
    NO_SUCH_MUNICIPALITY(Reason.impossible("A municipality number has four digits")),
    NO_SUCH_BIRTH_YEAR(Reason.impossible("Nobody taking part was born in that year"));

    private final Reason reason;

    Refused(Reason reason) {
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }
  }

  private static final BigDecimal WEEK = new BigDecimal(168);

  private final List<ParticipantEvent> all;
  private final int place;
  private final Set<String> changed;
  private final LocalDate today;
  private @Nullable Refusal fault;

  private Coherence(List<ParticipantEvent> all, int place, Set<String> changed, LocalDate today) {
    this.all = all;
    this.place = place;
    this.changed = changed;
    this.today = today;
  }

  /**
   * Why the correction does not fit, if it does not, pointing at a field that was changed.
   *
   * @param all every entry that counts, in the order of the stream
   * @param place that of the corrected entry, as it is to be read
   */
  static Optional<Refusal> fault(
      List<ParticipantEvent> all, int place, Set<String> changed, LocalDate today) {
    var coherence = new Coherence(all, place, changed, today);
    coherence.check(all.get(place));
    return Optional.ofNullable(coherence.fault);
  }

  private void check(ParticipantEvent corrected) {
    switch (corrected) {
      case ParticipantRegistered e -> {
        municipality("municipality", e.municipality());
        refuseIf(
            e.birthYear() < 1900 || e.birthYear() > today.getYear(),
            "birthYear",
            Refused.NO_SUCH_BIRTH_YEAR);
        boolean early = e.settledOn().getYear() < e.birthYear();
        refuseIf(early, "settledOn", CommonRefusal.DATES_OUT_OF_ORDER);
        refuseIf(early, "birthYear", CommonRefusal.DATES_OUT_OF_ORDER);
      }
      case ParticipantMoved e -> {
        municipality("fromMunicipality", e.fromMunicipality());
        municipality("toMunicipality", e.toMunicipality());
      }
      case FollowUpClosed e -> happened("on", e.on());
      case FollowUpReopened e -> happened("on", e.on());
      case ProgrammeStarted e -> timeline(e.programmeId());
      case ProgrammeExtended e -> timeline(e.programmeId());
      case ProgrammePaused e -> timeline(e.programmeId());
      case ProgrammeResumed e -> timeline(e.programmeId());
      case ProgrammeExited e -> {
        happened("on", e.on());
        timeline(e.programmeId());
      }
      case LanguageLevelRecorded e -> happened("on", e.on());
      case MappingRecorded e -> named(!e.dimensions().isEmpty(), "dimensions");
      case PlanAgreed e -> named(!e.goals().isEmpty() || !e.tasks().isEmpty(), "goals");
      case MeasureStarted e -> {
        hours(e.hoursPerWeek());
        timeline(e.measureId());
      }
      case MeasureEnded e -> {
        happened("on", e.on());
        timeline(e.measureId());
      }
      case PracticeStarted e -> {
        hours(e.hoursPerWeek());
        timeline(e.practiceId());
      }
      case PracticeExtended e -> timeline(e.practiceId());
      case PracticeDocumented e -> {
        boolean something = !e.competences().isEmpty() || e.tasks() != null;
        named(something, "competences");
        named(something, "tasks");
      }
      case PracticeEnded e -> {
        happened("on", e.on());
        timeline(e.practiceId());
      }
      case EmployerFeedbackRecorded e -> happened("on", e.on());
      case AbsenceRecorded e -> {
        boolean early = e.until().isBefore(e.from());
        refuseIf(early, "until", CommonRefusal.DATES_OUT_OF_ORDER);
        refuseIf(early, "from", CommonRefusal.DATES_OUT_OF_ORDER);
      }
      case DropoutRegistered e -> {
        happened("on", e.on());
        if (e.lastContactOn() != null) {
          happened("lastContactOn", e.lastContactOn());
        }
      }
      default -> {
        // The types of its fields are all it asks for.
      }
    }
  }

  private void timeline(UUID id) {
    Timeline.of(id, all, place)
        .brokenBy(changed)
        .ifPresent(field -> refuseIf(true, field, CommonRefusal.DATES_OUT_OF_ORDER));
  }

  private void happened(String field, LocalDate day) {
    refuseIf(day.isAfter(today), field, CommonRefusal.IN_THE_FUTURE);
  }

  private void hours(BigDecimal hoursPerWeek) {
    refuseIf(
        hoursPerWeek.signum() <= 0 || hoursPerWeek.compareTo(WEEK) > 0,
        "hoursPerWeek",
        Refused.HOURS_OUT_OF_RANGE);
  }

  private void municipality(String field, String number) {
    refuseIf(!number.matches("[0-9]{4}"), field, Refused.NO_SUCH_MUNICIPALITY);
  }

  private void named(boolean something, String field) {
    refuseIf(!something, field, CommonRefusal.NOTHING_NAMED);
  }

  private void refuseIf(boolean broken, String field, Refusal refusal) {
    if (broken && fault == null && changed.contains(field)) {
      fault = refusal.at("/fields/" + field);
    }
  }
}
