package no.overgang.command.participant.model.transfer;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.WaiverReason;
import no.overgang.events.participant.TransferMeetingWaived;

/** The transfer goes on without a meeting, for a coded reason (domain 4.7, rule R05). */
public record WaiveTransferMeeting(UUID transferId, WaiverReason reason, Protected approvedBy)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    ALREADY_WAIVED(Reason.conflict("The meeting is waived already")),
    ALREADY_MET(Reason.conflict("The meeting has been held; there is nothing to waive"));

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
    return TransferRefusal.on(
        state,
        context,
        transferId,
        TransferRefusal.By.EITHER,
        open ->
            Decision.check()
                .refuseIf(open.waived(), Refused.ALREADY_WAIVED)
                .refuseIf(open.meetings().full(), Refused.ALREADY_MET)
                .orAccept(
                    () ->
                        Decision.accept(
                            Decided.of(
                                new TransferMeetingWaived(transferId, reason, approvedBy),
                                open.route().other(context.caller())))));
  }

  /** For the open transfer, by either party, while there is a meeting to waive. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return TransferRefusal.available(
        state, caller, TransferRefusal.By.EITHER, open -> !open.mayBeAccepted());
  }
}
