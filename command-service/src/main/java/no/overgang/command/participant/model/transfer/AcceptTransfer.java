package no.overgang.command.participant.model.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.command.participant.model.responsibility.ContactPersons;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.manifest.HandoverManifest;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TransferAccepted;

/**
 * The receiver takes over: it becomes responsible, names a contact person, and the practices marked
 * to continue go on under it (domain 4.7, rules R01, R02, R05, R07, R08, R11; P 6.2).
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
            Rule.R01, "Responsibility cannot begin before that of the agency that hands over")),
    PRACTICE_WOULD_BREAK(
        Reason.rule(
            Rule.R08, "A practice marked to continue ends before the receiver is responsible"));

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
                    state
                        .responsibility()
                        .lastChange()
                        .filter(responsibleFrom::isBefore)
                        .isPresent(),
                    Refused.BEFORE_THE_PRESENT_RESPONSIBLE)
                .refuseIf(
                    continuing(state, open).anyMatch(p -> p.plannedEnd().isBefore(responsibleFrom)),
                    Refused.PRACTICE_WOULD_BREAK)
                .orAccept(() -> accept(state, context, open)));
  }

  private static HandoverManifest manifest(ParticipantState state, Context context) {
    return HandoverManifest.of(
        state.manifestSources(), state.grounds(), context.caller(), context.now());
  }

  /** A practice that has ended since the meeting is not there to be broken off. */
  private static Stream<Practices.Running> continuing(
      ParticipantState state, Transfer.Requested open) {
    return open.practicesToContinue().stream()
        .sorted()
        .flatMap(id -> state.practices().running(id).stream());
  }

  private Decision.Accepted accept(
      ParticipantState state, Context context, Transfer.Requested open) {
    AgencyId sender = open.route().from();
    AgencyId receiver = open.route().to();
    var events = new ArrayList<Decided>();
    events.add(
        Decided.of(
            new TransferAccepted(transferId, contactPerson, responsibleFrom, seenManifestHash),
            sender));
    events.add(
        Decided.of(new ResponsibilityAssumed(receiver, responsibleFrom, transferId), sender));
    events.add(
        Decided.of(
            new ContactPersonAssigned(
                receiver,
                contactPerson,
                responsibleFrom,
                state.responsibility().contactPersonOf(receiver).orElse(null),
                null),
            sender));
    ContactPersons.named(state, receiver).ifPresent(events::add);
    continuing(state, open)
        .filter(practice -> !practice.followUpBy().equals(receiver))
        .forEach(
            practice ->
                events.add(
                    Decided.of(
                        new PracticeContinued(practice.practiceId(), receiver, transferId),
                        sender,
                        practice.followUpBy())));
    return new Decision.Accepted(events);
  }

  /** For the open transfer, by its receiver, once there was a full meeting or a waiver. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return TransferRefusal.available(
        state, caller, TransferRefusal.By.RECEIVER, Transfer.Requested::mayBeAccepted);
  }
}
