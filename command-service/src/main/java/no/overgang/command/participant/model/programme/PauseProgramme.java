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
import no.overgang.events.code.LeaveKind;
import no.overgang.events.participant.ProgrammePaused;
import org.jspecify.annotations.Nullable;

/**
 * The participant goes on leave from a programme (domain 4.3). A leave may be told of before it
 * begins.
 *
 * @param until last day of the leave as planned; none when it is open
 */
public record PauseProgramme(
    UUID programmeId, LeaveKind leave, LocalDate from, @Nullable LocalDate until)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    ALREADY_PAUSED(
        Reason.conflict("The participant is on leave already; resume the programme first"));

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
            Decision.check()
                .refuseIf(
                    ProgrammeRefusal.ofAnother(state, ongoing, context),
                    ProgrammeRefusal.PROGRAMME_OF_ANOTHER_AGENCY)
                .refuseIf(ongoing instanceof Programmes.Paused, Refused.ALREADY_PAUSED)
                .refuseIf(
                    from.isBefore(ongoing.terms().startedOn()),
                    CommonRefusal.DATES_OUT_OF_ORDER.at("/from"))
                .refuseIf(
                    until != null && until.isBefore(from),
                    CommonRefusal.DATES_OUT_OF_ORDER.at("/until"))
                .orAccept(
                    () ->
                        Decision.accept(
                            new Decided(
                                new ProgrammePaused(programmeId, leave, from, until),
                                ProgrammeRefusal.told(state, ongoing.owner(), context)))));
  }

  /** For each programme the participant is in and that the caller owns or is responsible for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return ProgrammeRefusal.available(state, caller, Programmes.Running.class::isInstance);
  }
}
