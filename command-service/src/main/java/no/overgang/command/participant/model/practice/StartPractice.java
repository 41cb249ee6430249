package no.overgang.command.participant.model.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.cover.Cover;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.PracticeStarted;
import org.jspecify.annotations.Nullable;

/**
 * A practice place begins (domain 4.6, rule R19).
 *
 * @param followUpBy the agency that formally follows it up; the caller when left out
 * @param followedUpInPracticeBy who does so in fact
 */
public record StartPractice(
    @Nullable UUID practiceId,
    PracticeKind kind,
    Employer employer,
    @Nullable AgencyId followUpBy,
    @Nullable Protected followedUpInPracticeBy,
    Protected purpose,
    BigDecimal hoursPerWeek,
    LocalDate from,
    LocalDate plannedEnd,
    @Nullable Protected languageSupportBy)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    HOURS_OUT_OF_RANGE(
        Reason.impossible("Weekly hours lie above 0 and at most at 168").at("/hoursPerWeek"));

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

  @Override
  public Decision decide(ParticipantState state, Context context) {
    UUID id = context.idOr(practiceId);
    AgencyId follower = followUpBy == null ? context.caller() : followUpBy;
    Optional<Cover.Gap> gap = Cover.of(state, context).gapBefore(from, follower);
    return Decision.check()
        .refuseIf(state.practices().find(id).isPresent(), CommonRefusal.ID_IN_USE.at("/practiceId"))
        .refuseIf(!context.knows(follower), CommonRefusal.UNKNOWN_AGENCY.at("/followUpBy"))
        .refuseIf(plannedEnd.isBefore(from), CommonRefusal.DATES_OUT_OF_ORDER.at("/plannedEnd"))
        .refuseIf(
            hoursPerWeek.signum() <= 0 || hoursPerWeek.compareTo(WEEK) > 0,
            Refused.HOURS_OUT_OF_RANGE)
        .warnIf(gap.isPresent(), Rule.R19, () -> gap.orElseThrow().inWords(context))
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new PracticeStarted(
                            id,
                            kind,
                            employer,
                            follower,
                            followedUpInPracticeBy,
                            purpose,
                            hoursPerWeek,
                            from,
                            plannedEnd,
                            languageSupportBy),
                        follower)));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
