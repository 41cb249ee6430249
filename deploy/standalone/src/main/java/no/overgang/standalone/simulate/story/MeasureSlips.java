package no.overgang.standalone.simulate.story;

import static no.overgang.standalone.simulate.story.Slips.slip;

import java.math.BigDecimal;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.attendance.RecordAbsence;
import no.overgang.command.participant.model.measure.ContinueMeasure;
import no.overgang.command.participant.model.measure.EndMeasure;
import no.overgang.command.participant.model.measure.MeasureRefusal;
import no.overgang.command.participant.model.measure.StartMeasure;
import no.overgang.events.Agency;
import no.overgang.events.AgencyId;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;
import org.jspecify.annotations.Nullable;

/** What people get wrong about measures. */
final class MeasureSlips {

  private MeasureSlips() {}

  static void beforeBeginning(MeasurePlace m, int days) {
    Journey j = m.j();
    Slips.oneOf(
        j,
        Figures.SLIP / 2,
        slip(
            StartMeasure.Refused.HOURS_OUT_OF_RANGE,
            m.provider(),
            () -> form(m, null, "200", days)),
        slip(
            CommonRefusal.OVERSIGHT_TAKES_NO_PART,
            m.provider(),
            () -> form(m, j.place().oversight().id(), "6", days)),
        slip(CommonRefusal.UNKNOWN_AGENCY, m.provider(), () -> form(m, Slips.NOBODY, "6", days)),
        slip(CommonRefusal.DATES_OUT_OF_ORDER, m.provider(), () -> form(m, null, "6", -days)));
  }

  static void whileRunning(MeasurePlace m) {
    Journey j = m.j();
    Slips.oneOf(
        j,
        Figures.SLIP / 2,
        slip(
            CommonRefusal.UNKNOWN_MEASURE,
            m.provider(),
            () -> new EndMeasure(j.id(), j.day(), MeasureOutcome.COMPLETED, null)),
        slip(
            RecordAbsence.Refused.NOT_EXACTLY_ONE,
            m.provider(),
            () -> new RecordAbsence(null, null, j.day(), j.day(), null, true, null)),
        slip(
            RecordAbsence.Refused.HOURS_OUT_OF_RANGE,
            m.provider(),
            () ->
                new RecordAbsence(
                    null, m.id(), j.day(), j.day(), new BigDecimal("75"), true, null)));
    Agency other =
        m.provider().equals(j.place().school()) ? j.place().county() : j.place().school();
    Slips.ifWrong(
        j,
        Figures.SLIP / 4,
        slip(
            MeasureRefusal.MEASURE_OF_ANOTHER_AGENCY,
            other,
            () -> new EndMeasure(m.id(), j.day(), MeasureOutcome.OTHER, null)));
  }

  static void onceEnded(MeasurePlace m, EndMeasure end) {
    Slips.oneOf(
        m.j(),
        Figures.SLIP / 2,
        slip(MeasureRefusal.ALREADY_ENDED, m.provider(), () -> end),
        slip(
            ContinueMeasure.Refused.WOULD_BREAK,
            m.provider(),
            () -> new ContinueMeasure(m.id(), m.j().place().nav().id(), null)));
  }

  static void onceContinued(MeasurePlace m, Agency by, Agency next) {
    Slips.oneOf(
        m.j(),
        4 * Figures.SLIP,
        slip(
            ContinueMeasure.Refused.ALREADY_FOLLOWED_UP_BY_IT,
            by,
            () -> new ContinueMeasure(m.id(), next.id(), null)));
  }

  private static StartMeasure form(
      MeasurePlace m, @Nullable AgencyId followUp, String hours, int days) {
    Journey j = m.j();
    return new StartMeasure(
        j.id(),
        m.kind(),
        null,
        null,
        null,
        followUp,
        null,
        j.day(),
        j.day().plusDays(days),
        new BigDecimal(hours),
        null,
        null,
        null);
  }
}
