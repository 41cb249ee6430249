package no.overgang.command.participant.model.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.AgreedTask;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.TaskRequested;
import org.jspecify.annotations.Nullable;

/**
 * A plan is agreed, or the next version of one: who does what by when. Each task becomes one of its
 * owner's (domain 4.4, 4.9; L 6.3).
 *
 * @param planId of a plan that is there for its next version; its version is counted by the hub
 */
public record AgreePlan(
    @Nullable UUID planId,
    List<Protected> goals,
    List<AgreedTask> tasks,
    boolean participantTookPart)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    int unknown = first(task -> !context.knows(task.owner()));
    int oversight = first(task -> !context.takesPart(task.owner()));
    int overdue = first(task -> task.due().isBefore(context.day()));
    return Decision.check()
        .refuseIf(goals.isEmpty() && tasks.isEmpty(), CommonRefusal.NOTHING_NAMED.at("/goals"))
        .refuseIf(
            unknown >= 0, CommonRefusal.UNKNOWN_AGENCY.at("/tasks/%d/owner".formatted(unknown)))
        .refuseIf(
            oversight >= 0,
            CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/tasks/%d/owner".formatted(oversight)))
        .refuseIf(
            overdue >= 0, CommonRefusal.DATES_OUT_OF_ORDER.at("/tasks/%d/due".formatted(overdue)))
        .orAccept(() -> agree(state, context));
  }

  /** Place of the first such task; below 0 when there is none. */
  private int first(Predicate<AgreedTask> such) {
    return IntStream.range(0, tasks.size())
        .filter(i -> such.test(tasks.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private Decision.Accepted agree(ParticipantState state, Context context) {
    UUID id = context.idOr(planId);
    int version = state.plans().versionOf(id).map(last -> last + 1).orElse(1);
    var addressees =
        new HashSet<>(state.responsibility().others(context.caller(), context.today()));
    tasks.forEach(task -> addressees.add(task.owner()));
    var events = new ArrayList<Decided>();
    events.add(
        new Decided(new PlanAgreed(id, version, goals, tasks, participantTookPart), addressees));
    for (AgreedTask task : tasks) {
      events.add(
          Decided.of(
              new TaskRequested(
                  context.ids().get(), task.owner(), task.what(), task.due(), null, id),
              task.owner()));
    }
    return new Decision.Accepted(events);
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
