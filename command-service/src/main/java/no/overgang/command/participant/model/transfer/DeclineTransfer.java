package no.overgang.command.participant.model.transfer;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.TransferDeclined;

/** The receiver does not take over, and says why (domain 4.7, rules R01, R02). */
public record DeclineTransfer(UUID transferId, Protected reason) implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return TransferRefusal.whileUndecided(
        state,
        context,
        transferId,
        TransferRefusal.By.RECEIVER,
        open ->
            Decision.accept(
                Decided.of(new TransferDeclined(transferId, reason), open.route().from())));
  }

  /** For the open transfer, by its receiver, unless that is responsible already. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return TransferRefusal.available(
        state, caller, TransferRefusal.By.RECEIVER, Transfer.Requested.class::isInstance);
  }
}
