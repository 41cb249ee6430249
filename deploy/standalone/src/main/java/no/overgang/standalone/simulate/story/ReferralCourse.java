package no.overgang.standalone.simulate.story;

import java.util.List;
import no.overgang.events.Agency;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Offering;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Chapter: a referral beside the main line, to whatever end it comes.
 *
 * <p>The hub lets a referral expire that was not answered in time (R21), some minutes after it was
 * posted. What is answered here is answered within {@link #LATEST_ANSWER_DAYS}, so that its answer
 * stands close behind it in the file; what nobody answers is not touched again.
 */
record ReferralCourse(Journey j, Referral referral) {

  private static final int LATEST_ANSWER_DAYS = 22;

  /** Sends one and lets it run its course. */
  static void runs(Journey j, Agency from, Agency to, MeasureKind service) {
    Offering offering =
        j.draw().chance(Figures.OFFER_NAMED)
            ? j.offers().withRoom(to, service, j.draw()).orElse(null)
            : null;
    if (offering != null && j.draw().chance(Figures.SEAT_KEPT_AHEAD)) {
      new ReferralCourse(j, SeatAhead.keptFor(j, from, to, offering)).runs();
    } else {
      new ReferralCourse(j, Referral.refers(j, from, to, service, offering, List.of())).runs();
    }
  }

  private void runs() {
    Draw draw = j.draw();
    if (draw.chance(Figures.REFERRAL_WITHDRAWN)) {
      j.in(draw.between(1, 6), referral::withdrawn);
      return;
    }
    if (draw.chance(Figures.REFERRAL_UNANSWERED)) {
      if (draw.chance(0.4)) {
        j.in(draw.between(1, 9), referral::acknowledged);
      }
      return;
    }
    if (draw.chance(0.85)) {
      j.in(draw.between(1, 3), referral::acknowledged);
    }
    if (draw.chance(Figures.REFERRAL_ASKED_ABOUT)) {
      j.in(4, referral::askedAbout);
      j.in(draw.between(5, 9), referral::supplemented);
    }
    j.in(draw.between(10, LATEST_ANSWER_DAYS), this::isAnswered);
  }

  private void isAnswered() {
    Draw draw = j.draw();
    if (draw.chance(Figures.REFERRAL_DECLINED)) {
      declined();
    } else if (draw.chance(Figures.REFERRAL_FORWARDED) && next() != null) {
      forwarded(next());
    } else if (draw.chance(Figures.REFERRAL_WAITLISTED)) {
      waits();
    } else {
      takenIn();
    }
  }

  private void declined() {
    Draw draw = j.draw();
    referral.declined(
        draw.oneOf(
            List.of(
                ReferralDeclineReason.NO_CAPACITY,
                ReferralDeclineReason.NOT_ELIGIBLE,
                ReferralDeclineReason.WRONG_SERVICE,
                ReferralDeclineReason.PARTICIPANT_DECLINED,
                ReferralDeclineReason.NOT_REACHED)),
        Texts.declineComment(draw),
        null);
    j.in(draw.between(1, 20), referral::closed);
  }

  /** Some weeks on the list, and the expected start may be put off. */
  private void waits() {
    Draw draw = j.draw();
    referral.waitlisted(j.day().plusDays(draw.between(20, 90)));
    int weeks = draw.between(15, 60);
    if (draw.chance(0.3)) {
      j.in(weeks / 2, () -> referral.waitlisted(j.day().plusDays(draw.between(30, 90))));
    }
    j.in(weeks, draw.chance(0.15) ? this::declined : this::takenIn);
  }

  private void forwarded(Agency next) {
    Draw draw = j.draw();
    Referral onward = referral.forwarded(next);
    j.in(draw.between(1, 10), referral::closed);
    j.in(draw.between(3, LATEST_ANSWER_DAYS - 8), new ReferralCourse(j, onward)::takenIn);
  }

  private void takenIn() {
    Draw draw = j.draw();
    referral.accepted();
    int days = draw.between(30, 150);
    if (draw.chance(Figures.MEASURE_BEGINS)) {
      j.in(draw.between(1, 20), () -> MeasurePlace.from(referral, days));
    }
    j.in(days + 25, this::comesToItsOutcome);
  }

  private void comesToItsOutcome() {
    Draw draw = j.draw();
    referral.reported(
        draw.chance(0.78)
            ? ReferralOutcome.COMPLETED
            : draw.oneOf(
                List.of(
                    ReferralOutcome.DROPPED_OUT,
                    ReferralOutcome.NEVER_MET,
                    ReferralOutcome.MOVED_ON,
                    ReferralOutcome.OTHER)));
    if (!draw.chance(Figures.OUTCOME_NOT_SEEN)) {
      j.in(draw.between(2, 30), referral::closed);
    }
  }

  /** Who else might fit, to whom no such referral is open (R03). */
  private @Nullable Agency next() {
    return List.of(j.place().school(), j.place().county(), j.place().nav()).stream()
        .filter(agency -> !agency.equals(referral.to()) && !agency.equals(referral.from()))
        .filter(agency -> !j.state().referrals().openTo(agency.id(), referral.service()))
        .findFirst()
        .orElse(null);
  }
}
