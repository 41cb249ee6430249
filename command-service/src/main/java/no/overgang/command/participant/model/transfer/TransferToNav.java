package no.overgang.command.participant.model.transfer;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.TransferReason;
import no.overgang.events.participant.TransferToNavRequested;
import org.jspecify.annotations.Nullable;

/**
 * The responsible agency asks NAV to take over (domain 4.7, rules R01, R04; P 6.2).
 *
 * @param from the caller itself; may be left out
 * @param plannedOn the day NAV is to be responsible
 * @param checklistVersion which agenda checklist is used; the newest when left out
 */
public record TransferToNav(
    @Nullable UUID transferId,
    @Nullable AgencyId from,
    AgencyId to,
    TransferReason reason,
    LocalDate plannedOn,
    @Nullable Integer checklistVersion)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_RESPONSIBLE(Reason.rule(Rule.R04, "Only the responsible agency transfers a participant")),
    NOT_NAV(
        Reason.rule(
            Rule.R04,
            "The receiver of a transfer to NAV is another agency that is NAV; for others there is transfer-to-agency"));

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
    return new TransferRequest(transferId, from, to, plannedOn, checklistVersion)
        .decide(
            state,
            context,
            check ->
                check.refuseIf(
                    to.equals(context.caller())
                        || !context.directory().isOfKind(to, AgencyKind.NAV),
                    Refused.NOT_NAV),
            Refused.NOT_RESPONSIBLE,
            (id, version) ->
                new TransferToNavRequested(id, context.caller(), to, reason, plannedOn, version));
  }

  /** For the responsible agency, when no transfer waits for its receiver. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return TransferRequest.available(state, caller);
  }
}
