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
import no.overgang.events.participant.TransferRequested;
import org.jspecify.annotations.Nullable;

/**
 * The responsible agency asks a refugee service, adult education or a county to take over (domain
 * 4.7, rules R01, R24; after a move, too, responsibility follows by a transfer).
 *
 * @param from the caller itself; may be left out
 * @param plannedOn the day the receiver is to be responsible
 * @param checklistVersion which agenda checklist is used; the newest when left out
 */
public record TransferToAgency(
    @Nullable UUID transferId,
    @Nullable AgencyId from,
    AgencyId to,
    TransferReason reason,
    LocalDate plannedOn,
    @Nullable Integer checklistVersion)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_RESPONSIBLE(Reason.rule(Rule.R01, "Only the responsible agency transfers a participant")),
    TO_ITSELF(Reason.rule(Rule.R01, "A transfer goes to another agency")),
    TO_NAV(Reason.impossible("To NAV a participant goes by transfer-to-nav").at("/to")),
    TO_OVERSIGHT(
        Reason.rule(Rule.R24, "Oversight reads and never acts; it is responsible for nobody"));

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
                check
                    .refuseIf(context.directory().isOfKind(to, AgencyKind.NAV), Refused.TO_NAV)
                    .refuseIf(!context.takesPart(to), Refused.TO_OVERSIGHT)
                    .refuseIf(to.equals(context.caller()), Refused.TO_ITSELF),
            Refused.NOT_RESPONSIBLE,
            (id, version) ->
                new TransferRequested(id, context.caller(), to, reason, plannedOn, version));
  }

  /** For the responsible agency, when no transfer waits for its receiver. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return TransferRequest.available(state, caller);
  }
}
