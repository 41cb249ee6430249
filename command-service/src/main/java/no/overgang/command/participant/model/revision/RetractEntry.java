package no.overgang.command.participant.model.revision;

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
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.practice.Documentation;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.command.participant.model.responsibility.ContactPersons;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.EntryRetracted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.PracticeDocumented;

/**
 * The agency that recorded an entry takes it back: it should never have been made, stays readable
 * and counts no more (domain 4.10, rule R23; {@code docs/adr/0015-corrections.md}).
 *
 * @param retracts the entry, or a correction of it
 */
public record RetractEntry(UUID retracts, Protected reason) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_RETRACTABLE(
        Reason.rule(
            Rule.R23,
            "An entry of this kind is not taken back; correct it, or undo it by the means of its process")),
    OTHERS_REST_ON_IT(
        Reason.rule(
            Rule.R23, "Later entries rest on this one; take those back first, or correct it"));

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
  public boolean afterClosing() {
    return true;
  }

  @Override
  public Decision decide(ParticipantState state, Context context) {
    Entry entry = Entry.find(state.past(), retracts).orElse(null);
    if (entry == null) {
      return Decision.refuse(RevisionRefusal.UNKNOWN_ENTRY.at("/retracts"));
    }
    Resting resting = Resting.on(entry, state.past());
    return Decision.check()
        .refuseIf(
            !entry.recorded().agency().equals(context.caller()),
            RevisionRefusal.RECORDED_BY_ANOTHER_AGENCY)
        .refuseIf(!Revisable.of(entry.recorded().event()).retractable(), Refused.NOT_RETRACTABLE)
        .refuseIf(entry.retracted(), RevisionRefusal.ALREADY_RETRACTED)
        .refuseIf(resting.firm(), Refused.OTHERS_REST_ON_IT)
        .orAccept(() -> retract(state, context, entry, resting));
  }

  private Decision.Accepted retract(
      ParticipantState state, Context context, Entry entry, Resting resting) {
    var events = new ArrayList<Decided>();
    events.add(retracted(entry.recorded(), entry.event()));
    for (Fact fact : resting.along()) {
      events.add(retracted(fact, fact.event()));
    }
    missingNow(Decider.after(state, List.copyOf(events), context), entry.event(), context)
        .ifPresent(events::add);
    return new Decision.Accepted(events);
  }

  /** Whoever was told of the entry is told that it counts no more. */
  private Decided retracted(Fact fact, ParticipantEvent present) {
    return new Decided(
        new EntryRetracted(fact.eventId(), present.category(), reason), fact.addressees());
  }

  /** What an entry had done its duty by is asked for again (rules R11, R15). */
  private static Optional<Decided> missingNow(
      ParticipantState after, ParticipantEvent gone, Context context) {
    return switch (gone) {
      case ContactPersonAssigned e
          when after.responsibility().latest().filter(e.agency()::equals).isPresent()
              && after.responsibility().contactPersonOf(e.agency()).isEmpty()
              && after.tasks().byRule(Rule.R11, e.agency(), null).isEmpty() ->
          Optional.of(ContactPersons.missing(context));
      case PracticeDocumented e ->
          after
              .practices()
              .find(e.practiceId())
              .filter(Practices.Ended.class::isInstance)
              .filter(practice -> !practice.documented())
              .map(Practices.Practice::followUpBy)
              .filter(
                  follower -> after.tasks().byRule(Rule.R15, follower, e.practiceId()).isEmpty())
              .map(
                  follower ->
                      Documentation.missing(e.practiceId(), follower, context.day(), context));
      default -> Optional.empty();
    };
  }

  /** For each entry the caller recorded that can be taken back and still counts. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Entry.available(state, caller, Revisable::retractable);
  }
}
