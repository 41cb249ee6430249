package no.overgang.command.participant.model.dropout;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.participant.ContactAttempted;

/** Contact was sought under an obligation (domain 4.8). */
public record RecordContactAttempt(UUID obligationId, ContactChannel channel, boolean reached)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return ObligationRefusal.on(
        state,
        context,
        obligationId,
        obligation ->
            Decision.accept(Decided.of(new ContactAttempted(obligationId, channel, reached))));
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each open obligation of the caller. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(state.obligations().openOf(caller));
  }
}
