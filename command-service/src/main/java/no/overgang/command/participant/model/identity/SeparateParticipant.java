package no.overgang.command.participant.model.identity;

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
import no.overgang.events.participant.ParticipantSeparated;

/**
 * The two were merged by mistake and stand apart again: each goes on from where its own stream
 * stands (domain 3). Given on the one that was merged into the other.
 */
public record SeparateParticipant(Protected reason) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_MERGED(Reason.conflict("The participant is not merged into another")),
    ONLY_THE_RESPONSIBLE(
        Reason.conflict("Only the agency responsible for one of the two separates them"));

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
    UUID into = state.mergedInto();
    if (into == null) {
      return Decision.refuse(Refused.NOT_MERGED);
    }
    return context
        .streams()
        .find(ParticipantState.class, into)
        .map(survivor -> separate(state, survivor, into, context))
        .orElseGet(() -> Decision.refuse(Refused.NOT_MERGED));
  }

  private Decision separate(
      ParticipantState state, ParticipantState survivor, UUID into, Context context) {
    return Decision.check()
        .refuseIf(
            !state.responsibility().isWith(context.caller(), context.today())
                && !survivor.responsibility().isWith(context.caller(), context.today()),
            Refused.ONLY_THE_RESPONSIBLE)
        .orAccept(
            () -> {
              var both = Twins.related(state, survivor);
              return Decision.accept(
                  new Decided(new ParticipantSeparated(into, reason), both),
                  new Decided(new ParticipantSeparated(context.stream(), reason), both).in(into));
            });
  }

  /** It is for a participant under whose id nothing else is recorded. */
  @Override
  public boolean afterClosing() {
    return true;
  }

  /**
   * Once it is merged. Who is responsible for the other is not known here, so it is listed for all.
   */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.when(state.mergedInto() != null);
  }
}
