package no.overgang.standalone.simulate.story;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.attendance.RecordAbsence;
import no.overgang.command.participant.model.measure.ContinueMeasure;
import no.overgang.command.participant.model.measure.EndMeasure;
import no.overgang.command.participant.model.measure.StartMeasure;
import no.overgang.command.participant.model.programme.Programmes;
import no.overgang.events.Agency;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.participant.ForeignCode;
import no.overgang.events.participant.Party;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.NavCodes;
import no.overgang.standalone.simulate.world.Offering;
import no.overgang.standalone.simulate.world.Phrases;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Chapter: a measure with weekly hours. It is across where its provider is another agency than the
 * one whose programme gives the participant income (P 1.3.2); nobody enters that.
 */
record MeasurePlace(Journey j, UUID id, MeasureKind kind, Agency provider) {

  private static final List<String> HOURS = List.of("3", "6", "6", "7.5", "12", "15", "22.5");

  /** Begins after a referral that was taken in, and ends when it was planned to or before. */
  static void from(Referral referral, int days) {
    Journey j = referral.j();
    MeasurePlace place =
        begins(
            j,
            referral.service(),
            referral.to(),
            j.draw().chance(0.5) ? referral.from() : referral.to(),
            days,
            referral);
    int until = j.draw().chance(0.75) ? days : Math.max(5, days / 2);
    if (j.draw().chance(Figures.ABSENCE)) {
      j.in(until / 2, place::absence);
    }
    if (j.draw().chance(Figures.MEASURE_CHANGES_HANDS)) {
      j.in(until / 3, () -> place.continuesUnder(referral.to(), j.responsible()));
    }
    j.in(until, place::ends);
  }

  /** One begins today, planned for so many days. */
  static MeasurePlace begins(
      Journey j,
      MeasureKind kind,
      Agency provider,
      Agency followUp,
      int days,
      @Nullable Referral referral) {
    Draw draw = j.draw();
    var place = new MeasurePlace(j, j.id(), kind, provider);
    MeasureSlips.beforeBeginning(place, days);
    ForeignCode code = provider.kind() == AgencyKind.NAV ? NavCodes.of(kind, draw) : null;
    Party organiser = draw.chance(Figures.ORGANISED_BY_ANOTHER) ? Texts.organiser(draw) : null;
    BigDecimal hours = new BigDecimal(draw.oneOf(HOURS));
    Offering offering = referral == null ? null : referral.offering();
    j.insists(
        provider,
        reason ->
            new StartMeasure(
                place.id(),
                kind,
                code,
                null,
                organiser,
                followUp.equals(provider) ? null : followUp.id(),
                programme(j),
                j.day(),
                j.day().plusDays(days),
                hours,
                offering == null ? null : offering.id(),
                referral == null ? null : referral.id(),
                reason),
        Phrases.UNDER_THE_LEVEL.by(draw));
    MeasureSlips.whileRunning(place);
    return place;
  }

  /** Whether it has begun and not ended. */
  boolean runs() {
    return j.state().measures().running(id).isPresent();
  }

  /** The participant stays away for some days. */
  void absence() {
    Draw draw = j.draw();
    if (!runs()) {
      return;
    }
    int days = draw.between(1, 5);
    j.does(
        provider,
        new RecordAbsence(
            null,
            id,
            j.day(),
            j.day().plusDays(days - 1),
            draw.chance(0.5) ? new BigDecimal(days * 3) : null,
            draw.chance(0.7),
            draw.chance(0.6) ? Phrases.ABSENCE.by(draw) : null));
  }

  /** It ends today. */
  void ends() {
    Draw draw = j.draw();
    if (!runs()) {
      return;
    }
    var end =
        new EndMeasure(
            id,
            j.day(),
            draw.chance(0.7)
                ? MeasureOutcome.COMPLETED
                : draw.oneOf(
                    List.of(
                        MeasureOutcome.BROKEN_OFF,
                        MeasureOutcome.GOT_WORK,
                        MeasureOutcome.STARTED_EDUCATION,
                        MeasureOutcome.MOVED_ON)),
            null);
    j.does(provider, end);
    MeasureSlips.onceEnded(this, end);
  }

  /** Another agency follows the same measure up from today, outside any transfer. */
  void continuesUnder(Agency by, Agency next) {
    if (j.state()
        .measures()
        .running(id)
        .filter(m -> !m.followUpBy().equals(next.id()))
        .isPresent()) {
      j.does(by, new ContinueMeasure(id, next.id(), null));
      MeasureSlips.onceContinued(this, by, next);
    }
  }

  /** The programme that goes on, which the measure is then part of. */
  private static @Nullable UUID programme(Journey j) {
    return j.state().programmes().where(Programmes.Ongoing.class::isInstance).stream()
        .findFirst()
        .orElse(null);
  }
}
