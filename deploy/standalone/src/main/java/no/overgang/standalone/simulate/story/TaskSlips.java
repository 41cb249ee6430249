package no.overgang.standalone.simulate.story;

import static no.overgang.standalone.simulate.story.Slips.slip;

import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.task.AcceptTask;
import no.overgang.command.participant.model.task.DeclineTask;
import no.overgang.command.participant.model.task.RequestTask;
import no.overgang.command.participant.model.task.ResolveTask;
import no.overgang.command.participant.model.task.TaskRefusal;
import no.overgang.events.Agency;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;

/** What people get wrong about tasks. */
final class TaskSlips {

  private TaskSlips() {}

  static void beforeAsking(Journey j, Agency from, Agency owner) {
    Slips.oneOf(
        j,
        2 * Figures.SLIP,
        slip(
            CommonRefusal.OVERSIGHT_TAKES_NO_PART,
            from,
            () ->
                new RequestTask(
                    null,
                    j.place().oversight().id(),
                    Phrases.ORDER.by(j.draw()),
                    j.day().plusDays(14),
                    null)),
        slip(
            CommonRefusal.DATES_OUT_OF_ORDER,
            from,
            () ->
                new RequestTask(
                    null, owner.id(), Phrases.ORDER.by(j.draw()), j.day().minusDays(30), null)));
  }

  static void onceAsked(Journey j, Agency from, Agency owner, UUID id) {
    Slips.oneOf(
        j,
        2 * Figures.SLIP,
        slip(TaskRefusal.UNKNOWN_TASK, owner, () -> new AcceptTask(j.id())),
        slip(TaskRefusal.TASK_OF_ANOTHER_AGENCY, from, () -> new AcceptTask(id)));
  }

  static void onceAccepted(Journey j, Agency owner, UUID id) {
    Slips.oneOf(
        j,
        Figures.SLIP / 8,
        slip(AcceptTask.Refused.ALREADY_ACCEPTED, owner, () -> new AcceptTask(id)));
  }

  static void onceDone(Journey j, Agency owner, UUID id) {
    Slips.oneOf(
        j,
        Figures.SLIP / 8,
        slip(TaskRefusal.ALREADY_DONE, owner, () -> new ResolveTask(id, null)));
  }

  static void ofARule(Journey j, Agency owner, UUID id) {
    Slips.oneOf(
        j,
        8 * Figures.SLIP,
        slip(ResolveTask.Refused.RESULT_NEEDED, owner, () -> new ResolveTask(id, null)),
        slip(
            DeclineTask.Refused.ASKED_FOR_BY_A_RULE,
            owner,
            () -> new DeclineTask(id, Phrases.NOT_DONE.by(j.draw()))));
  }
}
