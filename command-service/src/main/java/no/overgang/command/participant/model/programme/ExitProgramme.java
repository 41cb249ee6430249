package no.overgang.command.participant.model.programme;

import java.time.LocalDate;
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
import no.overgang.events.AgencyId;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.participant.Job;
import no.overgang.events.participant.ProgrammeExited;
import org.jspecify.annotations.Nullable;

/**
 * A programme ends, for one main reason, also while the participant is on leave (domain 4.3, rule
 * R22; J fn 42).
 */
public record ExitProgramme(
    UUID programmeId,
    ExitCode exitCode,
    boolean goalReached,
    LocalDate on,
    @Nullable LanguageLevel norwegianLevel,
    @Nullable Job job)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    ALREADY_EXITED(Reason.rule(Rule.R22, "The programme has its one exit code already"));

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
    return ProgrammeRefusal.on(
        state,
        programmeId,
        Refused.ALREADY_EXITED,
        ongoing ->
            Decision.check()
                .refuseIf(
                    ProgrammeRefusal.ofAnother(state, ongoing, context),
                    ProgrammeRefusal.PROGRAMME_OF_ANOTHER_AGENCY)
                .refuseIf(on.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/on"))
                .refuseIf(
                    on.isBefore(ongoing.terms().startedOn()),
                    CommonRefusal.DATES_OUT_OF_ORDER.at("/on"))
                .orAccept(
                    () ->
                        Decision.accept(
                            new Decided(
                                new ProgrammeExited(
                                    programmeId, exitCode, goalReached, on, norwegianLevel, job),
                                ProgrammeRefusal.told(state, ongoing.owner(), context)))));
  }

  /** For each programme that goes on and that the caller owns or is responsible for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return ProgrammeRefusal.available(state, caller, Programmes.Ongoing.class::isInstance);
  }
}
