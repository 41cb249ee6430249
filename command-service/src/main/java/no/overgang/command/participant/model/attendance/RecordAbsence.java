package no.overgang.command.participant.model.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.Concerned;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.measure.MeasureRefusal;
import no.overgang.command.participant.model.measure.Measures;
import no.overgang.command.participant.model.practice.PracticeRefusal;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.AbsenceRecorded;
import org.jspecify.annotations.Nullable;

/**
 * The participant was away from a practice or a measure (domain 4.6). It may still last: a sick
 * note covers days to come.
 *
 * @param practiceId the practice, or else {@code measureId} the measure
 * @param until last day of the absence
 * @param hours how many hours of it, if counted
 * @param notified whether the participant told of it
 */
public record RecordAbsence(
    @Nullable UUID practiceId,
    @Nullable UUID measureId,
    LocalDate from,
    LocalDate until,
    @Nullable BigDecimal hours,
    boolean notified,
    @Nullable Protected reason)
    implements ParticipantCommand {

  private static final BigDecimal DAY = new BigDecimal(24);

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_EXACTLY_ONE(
        Reason.impossible("Name exactly one: practiceId or measureId").at("/practiceId")),
    HOURS_OUT_OF_RANGE(
        Reason.impossible("Hours of absence lie above 0 and within the days of it").at("/hours"));

    private final Reason reason;

    Refused(Reason reason) {
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }
  }

  @Override
  public Decision decide(ParticipantState state, Context context) {
    if (practiceId != null && measureId == null) {
      return state
          .practices()
          .find(practiceId)
          .map(practice -> fromPractice(practice, state, context))
          .orElse(Decision.refuse(CommonRefusal.UNKNOWN_PRACTICE));
    }
    if (measureId != null && practiceId == null) {
      return state
          .measures()
          .find(measureId)
          .map(measure -> fromMeasure(measure, state, context))
          .orElse(Decision.refuse(CommonRefusal.UNKNOWN_MEASURE.at("/measureId")));
    }
    return Decision.refuse(Refused.NOT_EXACTLY_ONE);
  }

  private Decision fromPractice(
      Practices.Practice practice, ParticipantState state, Context context) {
    Decision.Check check =
        Decision.check()
            .refuseIf(
                !PracticeRefusal.mayHandle(state, practice, context),
                PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY);
    return decide(
        check,
        practice.from(),
        practice.endedOn(),
        Concerned.by(state, context, practice.followUpBy()),
        context);
  }

  private Decision fromMeasure(Measures.Measure measure, ParticipantState state, Context context) {
    Decision.Check check =
        Decision.check()
            .refuseIf(
                !MeasureRefusal.mayHandle(state, measure, context),
                MeasureRefusal.MEASURE_OF_ANOTHER_AGENCY);
    return decide(
        check,
        measure.from(),
        measure.endedOn(),
        MeasureRefusal.concerned(state, context, measure),
        context);
  }

  private Decision decide(
      Decision.Check check,
      LocalDate began,
      Optional<LocalDate> ended,
      Set<AgencyId> concerned,
      Context context) {
    return check
        .refuseIf(from.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/from"))
        .refuseIf(from.isBefore(began), CommonRefusal.DATES_OUT_OF_ORDER.at("/from"))
        .refuseIf(
            until.isBefore(from) || ended.filter(until::isAfter).isPresent(),
            CommonRefusal.DATES_OUT_OF_ORDER.at("/until"))
        .refuseIf(hours != null && !withinTheDays(hours), Refused.HOURS_OUT_OF_RANGE)
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(
                        new AbsenceRecorded(
                            practiceId, measureId, from, until, hours, notified, reason),
                        concerned)));
  }

  private boolean withinTheDays(BigDecimal counted) {
    var days = new BigDecimal(ChronoUnit.DAYS.between(from, until) + 1);
    return counted.signum() > 0 && counted.compareTo(DAY.multiply(days)) <= 0;
  }

  /** For each practice and measure that is the caller's, or that it is responsible for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        Stream.concat(
                PracticeRefusal.handledBy(caller, state, practice -> true).stream(),
                MeasureRefusal.handledBy(caller, state, measure -> true).stream())
            .toList());
  }
}
