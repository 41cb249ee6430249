package no.overgang.command.participant.model.transfer;

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
        Reason.rule(Rule.R04, "The receiver of a transfer to NAV is another agency that is NAV")),
    TRANSFER_ALREADY_OPEN(
        Reason.rule(Rule.R01, "A transfer is open already; responsibility cannot go two ways")),
    UNKNOWN_CHECKLIST(
        Reason.impossible("There is no such version of the checklist").at("/checklistVersion"));

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
    UUID id = context.idOr(transferId);
    int version = checklistVersion == null ? MeetingRules.CHECKLIST_VERSION : checklistVersion;
    return Decision.check()
        .refuseIf(state.transfers().find(id).isPresent(), CommonRefusal.ID_IN_USE.at("/transferId"))
        .refuseIf(!context.isCaller(from), CommonRefusal.NAMES_ANOTHER_AGENCY.at("/from"))
        .refuseIf(!context.knows(to), CommonRefusal.UNKNOWN_AGENCY.at("/to"))
        .refuseIf(version != MeetingRules.CHECKLIST_VERSION, Refused.UNKNOWN_CHECKLIST)
        .refuseIf(
            to.equals(context.caller()) || !context.directory().isOfKind(to, AgencyKind.NAV),
            Refused.NOT_NAV)
        .refuseIf(
            !state.responsibility().isWith(context.caller(), context.today())
                || !isLatest(state, context.caller()),
            Refused.NOT_RESPONSIBLE)
        .refuseIf(state.transfers().open().isPresent(), Refused.TRANSFER_ALREADY_OPEN)
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new TransferToNavRequested(
                            id, context.caller(), to, reason, plannedOn, version),
                        to)));
  }

  /** Whoever has handed over from a day to come has nothing left to hand over. */
  private static boolean isLatest(ParticipantState state, AgencyId agency) {
    return state.responsibility().latest().filter(agency::equals).isPresent();
  }

  /** For the responsible agency, when no transfer is open. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.when(isLatest(state, caller) && state.transfers().open().isEmpty());
  }
}
