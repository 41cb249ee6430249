package no.overgang.command.participant.model.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.Concerned;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.Competence;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.TaskResolved;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt in practice is written down; resolves the task of rule R15 (domain 4.6; K 6.2).
 */
public record DocumentPractice(
    UUID practiceId, List<Competence> competences, @Nullable Protected tasks)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    Practices.Practice practice = state.practices().find(practiceId).orElse(null);
    if (practice == null) {
      return Decision.refuse(CommonRefusal.UNKNOWN_PRACTICE);
    }
    return Decision.check()
        .refuseIf(
            competences.isEmpty() && tasks == null, CommonRefusal.NOTHING_NAMED.at("/competences"))
        .refuseIf(
            !PracticeRefusal.mayHandle(state, practice, context),
            PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY)
        .orAccept(() -> document(state, context, practice));
  }

  private Decision.Accepted document(
      ParticipantState state, Context context, Practices.Practice practice) {
    var events = new ArrayList<Decided>();
    events.add(
        new Decided(
            new PracticeDocumented(practiceId, competences, tasks),
            Concerned.by(state, context, practice.followUpBy())));
    state
        .tasks()
        .byRule(Rule.R15, practice.followUpBy(), practiceId)
        .ifPresent(
            task ->
                events.add(
                    Decided.of(
                        new TaskResolved(task.taskId(), null), task.owner(), task.requester())));
    return new Decision.Accepted(events);
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each practice that the caller follows up or is responsible for, documented or not. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return PracticeRefusal.available(state, caller, practice -> true);
  }
}
