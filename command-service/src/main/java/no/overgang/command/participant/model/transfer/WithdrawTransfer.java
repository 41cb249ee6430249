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
import no.overgang.events.participant.TransferWithdrawn;

/** The sender takes a transfer back (domain 4.7, rules R01, R02). */
public record WithdrawTransfer(UUID transferId, Protected reason) implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return TransferRefusal.whileUndecided(
        state,
        context,
        transferId,
        TransferRefusal.By.SENDER,
        open ->
            Decision.accept(
                Decided.of(new TransferWithdrawn(transferId, reason), open.route().to())));
  }

  /** For the open transfer, by its sender, unless the receiver is responsible already. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return TransferRefusal.available(
        state, caller, TransferRefusal.By.SENDER, Transfer.Requested.class::isInstance);
  }
}
