package no.overgang.command.participant.model.responsibility;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.CoordinatorAssigned;

/**
 * Agencies appoint a coordinator they share; whoever was it before no longer is (domain 4.1; P
 * 6.2).
 *
 * @param agencies that share the coordinator
 */
public record AssignCoordinator(Protected person, List<AgencyId> agencies)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    COORDINATOR_OF_OTHERS(
        Reason.conflict(
            "Only an agency that shares the coordinator, or the responsible one, appoints it"));

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
    List<AgencyId> sharing = agencies.stream().distinct().toList();
    int unknown = first(agency -> !context.knows(agency));
    int oversight = first(agency -> !context.takesPart(agency));
    return Decision.check()
        .refuseIf(sharing.isEmpty(), CommonRefusal.NOTHING_NAMED.at("/agencies"))
        .refuseIf(unknown >= 0, CommonRefusal.UNKNOWN_AGENCY.at("/agencies/" + unknown))
        .refuseIf(
            oversight >= 0, CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/agencies/" + oversight))
        .refuseIf(
            !sharing.contains(context.caller())
                && !state.responsibility().isWith(context.caller(), context.today()),
            Refused.COORDINATOR_OF_OTHERS)
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(new CoordinatorAssigned(person, sharing), new HashSet<>(sharing))));
  }

  /** Place of the first agency that is so; below 0 when none is. */
  private int first(Predicate<AgencyId> so) {
    return IntStream.range(0, agencies.size())
        .filter(i -> so.test(agencies.get(i)))
        .findFirst()
        .orElse(-1);
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
