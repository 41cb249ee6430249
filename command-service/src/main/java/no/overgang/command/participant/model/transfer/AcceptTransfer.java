package no.overgang.command.participant.model.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.responsibility.ContactPersons;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.manifest.HandoverManifest;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TransferAccepted;

/**
 * The receiver takes over: it becomes responsible, names a contact person, the practices and
 * measures marked to continue go on under it, and the sender's obligations after dropout are its
 * own (domain 4.7, rules R01, R02, R05, R07, R08, R11, R14; P 6.2). An acceptance that fell with
 * its minutes is given anew in the same way; who is responsible already stays so.
 *
 * @param seenManifestHash the hash of the handover manifest the receiver read
 */
public record AcceptTransfer(
    UUID transferId, Protected contactPerson, LocalDate responsibleFrom, String seenManifestHash)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NO_TRANSFER_MEETING(
        Reason.rule(
            Rule.R05,
            "A transfer is accepted after a meeting with participant, sender's adviser and receiver's adviser, or a coded waiver")),
    MANIFEST_CHANGED(
        Reason.rule(Rule.R07, "The handover manifest is not the one that was seen; read it again")),
    BEFORE_THE_PRESENT_RESPONSIBLE(
        Reason.rule(
                Rule.R01, "Responsibility cannot begin before that of the agency that hands over")
            .at("/responsibleFrom")),
    RESPONSIBLE_FROM_ANOTHER_DAY(
        Reason.rule(
                Rule.R01,
                "The receiver has been responsible from the day of its first acceptance; accepting anew does not move that day")
            .at("/responsibleFrom")),
    PRACTICE_WOULD_BREAK(
        Reason.rule(
            Rule.R08, "A practice marked to continue ends before the receiver is responsible")),
    MEASURE_WOULD_BREAK(
        Reason.rule(
            Rule.R08, "A measure marked to continue ends before the receiver is responsible"));

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
        TransferRefusal.By.RECEIVER,
        open ->
            Decision.check()
                .refuseIf(!open.mayBeAccepted(), Refused.NO_TRANSFER_MEETING)
                .refuseIf(
                    !manifest(state, context).hash().equals(seenManifestHash),
                    Refused.MANIFEST_CHANGED)
                .refuseIf(
                    open instanceof Transfer.Voided voided
                        && !responsibleFrom.equals(voided.responsibleFrom()),
                    Refused.RESPONSIBLE_FROM_ANOTHER_DAY)
                .refuseIf(
                    state
                        .responsibility()
                        .lastChange()
                        .filter(responsibleFrom::isBefore)
                        .isPresent(),
                    Refused.BEFORE_THE_PRESENT_RESPONSIBLE)
                .refuseIf(
                    HandOver.practices(state, open)
                        .anyMatch(practice -> practice.plannedEnd().isBefore(responsibleFrom)),
                    Refused.PRACTICE_WOULD_BREAK)
                .refuseIf(
                    HandOver.measures(state, open)
                        .anyMatch(measure -> measure.plannedEnd().isBefore(responsibleFrom)),
                    Refused.MEASURE_WOULD_BREAK)
                .orAccept(() -> accept(state, context, open)));
  }

  private static HandoverManifest manifest(ParticipantState state, Context context) {
    return HandoverManifest.of(
        state.manifestSources(), state.grounds(), context.caller(), context.now());
  }

  private Decision.Accepted accept(ParticipantState state, Context context, Transfer.Open open) {
    Transfer.Route route = open.route();
    var events = new ArrayList<Decided>();
    events.add(
        Decided.of(
            new TransferAccepted(transferId, contactPerson, responsibleFrom, seenManifestHash),
            route.from()));
    switch (open) {
      case Transfer.Requested requested -> {
        events.add(
            Decided.of(
                new ResponsibilityAssumed(route.to(), responsibleFrom, transferId), route.from()));
        events.addAll(named(state, route, responsibleFrom));
      }
      case Transfer.Voided voided -> {
        if (!state
            .responsibility()
            .contactPersonOf(route.to())
            .equals(Optional.of(contactPerson))) {
          events.addAll(named(state, route, context.day()));
        }
      }
    }
    events.addAll(new HandOver(state, context, route).toTheReceiver(open));
    return new Decision.Accepted(events);
  }

  private List<Decided> named(ParticipantState state, Transfer.Route route, LocalDate from) {
    var events = new ArrayList<Decided>();
    events.add(
        Decided.of(
            new ContactPersonAssigned(
                route.to(),
                contactPerson,
                from,
                state.responsibility().contactPersonOf(route.to()).orElse(null),
                null),
            route.from()));
    ContactPersons.named(state, route.to()).ifPresent(events::add);
    return events;
  }

  /** For the open transfer, by its receiver, once there was a full meeting or a waiver. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return TransferRefusal.available(
        state, caller, TransferRefusal.By.RECEIVER, Transfer.Open::mayBeAccepted);
  }
}
