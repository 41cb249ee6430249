package no.overgang.command.participant.model.registration;

import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.responsibility.Followers;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ProtectionGrade;
import no.overgang.events.participant.ProtectionSet;

/**
 * The participant becomes more or less hidden (fortrolig, strengt fortrolig, skjermet; domain 4.1,
 * 8). All that follow the participant are told, so that they hide it in their own systems too.
 */
public record SetProtection(ProtectionGrade grade) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    PROTECTED_SO_ALREADY(
        Reason.conflict("The participant has that grade of protection already").at("/grade")),
    DOES_NOT_FOLLOW(
        Reason.conflict("Only an agency that follows the participant sets its protection"));

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
    return Decision.check()
        .refuseIf(state.mergedInto() != null, Decider.Refused.MERGED_INTO_ANOTHER)
        .refuseIf(!Followers.of(state).contains(context.caller()), Refused.DOES_NOT_FOLLOW)
        .refuseIf(grade == state.profile().protection(), Refused.PROTECTED_SO_ALREADY)
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(
                        new ProtectionSet(grade), Followers.besides(context.caller(), state))));
  }

  /** A participant may need hiding, or need it no more, whatever else has ended. */
  @Override
  public boolean afterClosing() {
    return true;
  }

  /** By the agencies that follow the participant. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.when(state.mergedInto() == null && Followers.of(state).contains(caller));
  }
}
