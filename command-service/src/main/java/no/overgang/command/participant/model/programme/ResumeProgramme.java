package no.overgang.command.participant.model.programme;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ProgrammeResumed;

/**
 * The participant is back in the programme; the days of leave come on top of its duration (domain
 * 4.3).
 *
 * @param on first day back
 */
public record ResumeProgramme(UUID programmeId, LocalDate on) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_PAUSED(Reason.conflict("The participant is not on leave from the programme"));

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
        ProgrammeRefusal.PROGRAMME_ENDED,
        ongoing ->
            switch (ongoing) {
              case Programmes.Running running -> Decision.refuse(Refused.NOT_PAUSED);
              case Programmes.Paused paused -> resume(paused, state, context);
            });
  }

  private Decision resume(Programmes.Paused paused, ParticipantState state, Context context) {
    return Decision.check()
        .refuseIf(
            ProgrammeRefusal.ofAnother(state, paused, context),
            ProgrammeRefusal.PROGRAMME_OF_ANOTHER_AGENCY)
        .refuseIf(on.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/on"))
        .refuseIf(on.isBefore(paused.from()), CommonRefusal.DATES_OUT_OF_ORDER.at("/on"))
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(
                        new ProgrammeResumed(programmeId, on),
                        ProgrammeRefusal.told(state, paused.owner(), context))));
  }

  /** For each programme from which the participant is on leave. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return ProgrammeRefusal.available(state, caller, Programmes.Paused.class::isInstance);
  }
}
