package no.overgang.standalone.simulate.story;

import java.util.List;
import no.overgang.events.Agency;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import org.jspecify.annotations.Nullable;

/** Chapter: what NAV does after it has taken over, until work, school or the end of it. */
record UnderNav(Journey j, Norwegian norwegian) {

  void tell(@Nullable PracticePlace practice) {
    Draw draw = j.draw();
    Agency nav = j.place().nav();
    boolean kvp = draw.chance(0.4);
    j.pass(draw.between(5, 30));
    if (draw.chance(Figures.NAV_STARTS_ANEW)) {
      Mapping.startsAnew(j, nav);
    }
    Intro programme =
        Intro.starts(
            j,
            nav,
            kvp ? Programme.KVP : Programme.NAV_FOLLOW_UP,
            ProgrammeGoal.WORK,
            kvp ? 24 : 12,
            kvp
                ? List.of(IncomeSource.QUALIFICATION_BENEFIT)
                : List.of(IncomeSource.MEASURE_ALLOWANCE, IncomeSource.SOCIAL_ASSISTANCE),
            norwegian,
            null);
    Plan.agreed(j, nav, ProgrammeGoal.WORK);
    Measures.underNav(j, programme::goesOn);
    j.pass(draw.between(60, 160));
    boolean work = draw.chance(Figures.WORK_AT_EXIT);
    if (practice != null) {
      practice.ends(nav, work ? PracticeOutcome.WAGE_SUBSIDY : PracticeOutcome.NONE, null);
    }
    j.pass(draw.between(30, 120));
    if (work) {
      norwegian.ends(ReferralOutcome.GOT_WORK);
      programme.exitsToWork();
      j.pass(draw.between(10, 40));
      Closing.maybe(j, FollowUpOutcome.PAID_WORK);
    } else {
      ExitCode code = draw.oneOf(Figures.EXIT_WITHOUT_WORK);
      boolean school = code == ExitCode.UPPER_SECONDARY;
      norwegian.ends(school ? ReferralOutcome.STARTED_EDUCATION : ReferralOutcome.COMPLETED);
      programme.exits(code, school, null);
      Onward.maybe(j, norwegian, code);
    }
    j.pass(60);
  }
}
