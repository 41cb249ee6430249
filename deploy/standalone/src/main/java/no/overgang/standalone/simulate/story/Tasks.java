package no.overgang.standalone.simulate.story;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.task.AcceptTask;
import no.overgang.command.participant.model.task.DeclineTask;
import no.overgang.command.participant.model.task.RequestTask;
import no.overgang.command.participant.model.task.ResolveTask;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;
import org.jspecify.annotations.Nullable;

/** Chapter: tasks, from the order to the result that whoever asked for it sees (L 6.3). */
final class Tasks {

  private Tasks() {}

  /** An agency orders something of another, which does it or says why not. */
  static void askedFor(Journey j, Agency from, Agency owner, @Nullable UUID about) {
    Draw draw = j.draw();
    UUID id = j.id();
    TaskSlips.beforeAsking(j, from, owner);
    j.does(
        from,
        new RequestTask(
            id,
            owner.id(),
            Phrases.ORDER.by(draw),
            j.day().plusDays(draw.oneOf(List.of(7, 14, 21, 30))),
            about));
    TaskSlips.onceAsked(j, from, owner, id);
    handled(j, owner, id);
  }

  /** What was agreed and asked for in a meeting or plan is done, by and by. */
  static void agreedOn(Journey j, Agency owner) {
    for (UUID id : j.state().tasks().openOf(owner.id(), task -> task.rule() == null)) {
      handled(j, owner, id);
    }
  }

  /** A rule has asked for the documentation of a practice, and it is said how it was done. */
  static void ofARule(Journey j, UUID practice) {
    j.state().tasks().open().values().stream()
        .filter(task -> Rule.R15.name().equals(task.rule()) && practice.equals(task.ref()))
        .findFirst()
        .ifPresent(
            task -> {
              Agency owner = j.agency(task.owner());
              TaskSlips.ofARule(j, owner, task.taskId());
              j.does(
                  owner,
                  new ResolveTask(
                      task.taskId(), new Protected("Arbeidsgiver har gitt egen attest.")));
            });
  }

  private static void handled(Journey j, Agency owner, UUID id) {
    Draw draw = j.draw();
    if (draw.chance(Figures.TASK_LEFT)) {
      return;
    }
    if (draw.chance(0.6)) {
      j.in(draw.between(1, 5), () -> accepted(j, owner, id));
    }
    j.in(
        draw.between(6, 25),
        () -> {
          if (!isOpen(j, id)) {
            return;
          }
          if (draw.chance(Figures.TASK_DECLINED)) {
            j.does(owner, new DeclineTask(id, Phrases.NOT_DONE.by(draw)));
          } else {
            j.does(owner, new ResolveTask(id, draw.chance(0.7) ? Phrases.DONE.by(draw) : null));
          }
          TaskSlips.onceDone(j, owner, id);
        });
  }

  private static void accepted(Journey j, Agency owner, UUID id) {
    boolean waits =
        !j.state()
            .tasks()
            .openOf(owner.id(), task -> task.taskId().equals(id) && !task.accepted())
            .isEmpty();
    if (waits) {
      j.does(owner, new AcceptTask(id));
      TaskSlips.onceAccepted(j, owner, id);
    }
  }

  /** Nothing that was asked for is left to be done. */
  static void cleared(Journey j) {
    for (var task : j.state().tasks().open().values()) {
      if (task.rule() == null) {
        j.does(
            j.agency(task.owner()), new DeclineTask(task.taskId(), Phrases.NOT_DONE.by(j.draw())));
      }
    }
  }

  private static boolean isOpen(Journey j, UUID id) {
    return j.state().tasks().open().containsKey(id);
  }
}
