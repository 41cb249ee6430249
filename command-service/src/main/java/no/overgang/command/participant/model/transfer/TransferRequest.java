package no.overgang.command.participant.model.transfer;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TransferEvent;
import org.jspecify.annotations.Nullable;

/**
 * Asking another agency to take over, as every act that does so has to keep to it, whatever the
 * kind of agency (rule R01). An acceptance that fell and was not given anew is no hindrance: the
 * agency it made responsible may hand on.
 */
public record TransferRequest(
    @Nullable UUID transferId,
    @Nullable AgencyId from,
    AgencyId to,
    LocalDate plannedOn,
    @Nullable Integer checklistVersion) {

  /** Why it is refused, whichever act it is. */
  public enum Refused implements Refusal {
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

  /** The event that asks. */
  @FunctionalInterface
  interface Asking {
    TransferEvent event(UUID transferId, int checklistVersion);
  }

  /**
   * The decision.
   *
   * @param receiver refuses a receiver that the act is not for
   * @param notResponsible the refusal for whoever is not responsible
   */
  Decision decide(
      ParticipantState state,
      Context context,
      UnaryOperator<Decision.Check> receiver,
      Refusal notResponsible,
      Asking asking) {
    UUID id = context.idOr(transferId);
    int version = checklistVersion == null ? MeetingRules.CHECKLIST_VERSION : checklistVersion;
    var check =
        Decision.check()
            .refuseIf(
                state.transfers().find(id).isPresent(), CommonRefusal.ID_IN_USE.at("/transferId"))
            .refuseIf(!context.isCaller(from), CommonRefusal.NAMES_ANOTHER_AGENCY.at("/from"))
            .refuseIf(!context.knows(to), CommonRefusal.UNKNOWN_AGENCY.at("/to"))
            .refuseIf(!MeetingRules.isChecklist(version), Refused.UNKNOWN_CHECKLIST)
            .refuseIf(
                plannedOn.isBefore(context.day()),
                CommonRefusal.DATES_OUT_OF_ORDER.at("/plannedOn"));
    return receiver
        .apply(check)
        .refuseIf(
            !state.responsibility().isWith(context.caller(), context.today())
                || !isLatest(state, context.caller()),
            notResponsible)
        .refuseIf(state.transfers().undecided().isPresent(), Refused.TRANSFER_ALREADY_OPEN)
        .orAccept(() -> Decision.accept(Decided.of(asking.event(id, version), to)));
  }

  /** For the responsible agency, when no transfer waits for its receiver. */
  static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.when(isLatest(state, caller) && state.transfers().undecided().isEmpty());
  }

  /** Whoever has handed over from a day to come has nothing left to hand over. */
  private static boolean isLatest(ParticipantState state, AgencyId agency) {
    return state.responsibility().latest().filter(agency::equals).isPresent();
  }
}
