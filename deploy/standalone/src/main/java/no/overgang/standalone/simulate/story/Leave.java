package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.util.List;
import no.overgang.command.participant.model.programme.PauseProgramme;
import no.overgang.command.participant.model.programme.Programmes;
import no.overgang.command.participant.model.programme.ResumeProgramme;
import no.overgang.events.code.LeaveKind;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import org.jspecify.annotations.Nullable;

/** Chapter: a leave from the programme, whose days come on top of it. */
final class Leave {

  private static final List<LeaveKind> KINDS =
      List.of(LeaveKind.PARENTAL, LeaveKind.PARENTAL, LeaveKind.ILLNESS, LeaveKind.CARE);

  private Leave() {}

  /** Some go on leave, some weeks or months into the programme. */
  static void maybe(Intro intro) {
    Draw draw = intro.j().draw();
    if (draw.chance(Figures.ON_LEAVE)) {
      intro.j().in(draw.between(60, 200), () -> begins(intro));
    }
  }

  private static void begins(Intro intro) {
    Journey j = intro.j();
    Draw draw = j.draw();
    if (!(state(intro) instanceof Programmes.Running)) {
      return;
    }
    ProgrammeSlips.beforeLeave(intro);
    LeaveKind kind = draw.oneOf(KINDS);
    int days = kind == LeaveKind.PARENTAL ? draw.between(120, 300) : draw.between(14, 60);
    LocalDate until = draw.chance(0.7) ? j.day().plusDays(days) : null;
    j.does(intro.owner(), new PauseProgramme(intro.programmeId(), kind, j.day(), until));
    ProgrammeSlips.duringLeave(intro);
    j.in(days, () -> isBack(intro));
  }

  private static void isBack(Intro intro) {
    Journey j = intro.j();
    if (state(intro) instanceof Programmes.Paused) {
      j.does(intro.owner(), new ResumeProgramme(intro.programmeId(), j.day()));
    }
  }

  private static Programmes.@Nullable ProgrammeState state(Intro intro) {
    return intro.j().state().programmes().find(intro.programmeId()).orElse(null);
  }
}
