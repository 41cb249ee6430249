package no.overgang.standalone.simulate.story;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.plan.AgreePlan;
import no.overgang.command.participant.model.plan.SetGoal;
import no.overgang.events.Agency;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.AgreedTask;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;

/** Chapter: what the participant aims at, and who does what by when on the way there (L 6.3). */
final class Plan {

  private static final List<String> OCCUPATIONS =
      List.of("helsefagarbeider", "renholder", "kokk", "barnehageassistent", "sjåfør", "tømrer");

  private Plan() {}

  /** A goal is set and a plan agreed, and both are looked at again while an agency follows up. */
  static void agreed(Journey j, Agency by, ProgrammeGoal goal) {
    goalSet(j, by, goal, false);
    UUID plan = j.id();
    version(j, by, plan);
    j.every(
        List.of(150, 180, 210),
        () -> j.responsible().equals(by),
        () -> {
          if (j.draw().chance(Figures.GOAL_CHANGES)) {
            goalSet(j, by, j.draw().oneOf(Figures.INTRO_GOAL), true);
          }
          version(j, by, plan);
        });
  }

  private static void goalSet(Journey j, Agency by, ProgrammeGoal goal, boolean another) {
    Draw draw = j.draw();
    j.does(
        by,
        new SetGoal(
            goal,
            draw.chance(0.6) ? draw.oneOf(OCCUPATIONS) : null,
            another ? Phrases.GOAL_CHANGED.by(draw) : null));
  }

  private static void version(Journey j, Agency by, UUID plan) {
    Draw draw = j.draw();
    Slips.oneOf(
        j,
        Figures.SLIP / 4,
        Slips.slip(
            CommonRefusal.NOTHING_NAMED, by, () -> new AgreePlan(plan, List.of(), List.of(), true)),
        Slips.slip(
            CommonRefusal.UNKNOWN_AGENCY,
            by,
            () -> new AgreePlan(plan, List.of(), List.of(task(j, Slips.NOBODY)), true)));
    j.does(
        by,
        new AgreePlan(
            plan,
            IntStream.range(0, draw.between(1, 2))
                .mapToObj(i -> Phrases.GOAL.by(draw))
                .distinct()
                .toList(),
            draw.chance(0.7)
                ? List.of(task(j, by.id()), task(j, j.place().school().id()))
                : List.of(task(j, by.id())),
            draw.chance(0.9)));
    Tasks.agreedOn(j, by);
    Tasks.agreedOn(j, j.place().school());
  }

  private static AgreedTask task(Journey j, AgencyId owner) {
    return new AgreedTask(
        owner, Phrases.ORDER.by(j.draw()), j.day().plusDays(j.draw().between(10, 60)));
  }
}
