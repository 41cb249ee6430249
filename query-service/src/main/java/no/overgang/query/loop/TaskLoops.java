package no.overgang.query.loop;

import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TaskAccepted;
import no.overgang.events.participant.TaskDeclined;
import no.overgang.events.participant.TaskEvent;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.view.Fact;

/**
 * Whose move a task is: its owner's until it is done or declined, and whoever asked for it is told
 * for 30 days what became of it (domain 4.9; L 6.3).
 */
final class TaskLoops {

  private static final int NEWS_SHOWN_DAYS = 30;

  private TaskLoops() {}

  static OpenLoops after(OpenLoops loops, Fact fact, TaskEvent event) {
    return switch (event) {
      // That a contact person is missing stands there already; the task only says until when.
      case TaskRequested e when ContactLoops.RULE.equals(e.rule()) ->
          ContactLoops.due(loops, e.owner(), e.due());
      case TaskRequested e -> requested(loops, fact, e);
      case TaskAccepted e -> told(loops, fact, e.taskId(), "ACCEPTED");
      case TaskDeclined e -> told(loops.without(e.taskId()), fact, e.taskId(), "DECLINED");
      case TaskResolved e -> told(loops.without(e.taskId()), fact, e.taskId(), "RESOLVED");
    };
  }

  private static OpenLoops requested(OpenLoops loops, Fact fact, TaskRequested event) {
    return loops
        .knowing(known -> known.requester(event.taskId(), fact.agency()))
        .with(
            ItemBuilder.of(fact, Kind.TASK, event.owner(), event.taskId())
                .due(event.due())
                .from(fact.agency())
                .code(event.rule())
                .build());
  }

  /** Whoever did it itself knows. */
  private static OpenLoops told(OpenLoops loops, Fact fact, UUID id, String code) {
    AgencyId requester = loops.known().requesters().get(id);
    if (requester == null || requester.equals(fact.agency())) {
      return loops;
    }
    return loops.with(
        ItemBuilder.of(fact, Kind.TASK_MOVED, requester, id)
            .from(fact.agency())
            .code(code)
            .hideAfter(fact.day().plusDays(NEWS_SHOWN_DAYS))
            .build());
  }
}
