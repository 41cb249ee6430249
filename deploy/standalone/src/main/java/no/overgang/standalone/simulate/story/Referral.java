package no.overgang.standalone.simulate.story;

import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.referral.AcceptReferral;
import no.overgang.command.participant.model.referral.AcknowledgeReferral;
import no.overgang.command.participant.model.referral.CloseReferral;
import no.overgang.command.participant.model.referral.DeclineReferral;
import no.overgang.command.participant.model.referral.ReferParticipant;
import no.overgang.command.participant.model.referral.ReportReferralOutcome;
import no.overgang.command.participant.model.referral.WithdrawReferral;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: a referral, the closed loop, with what goes wrong in it. */
record Referral(Journey j, UUID id, Agency from, Agency to, MeasureKind service) {

  /** Sends one; now and then a second click sends another, which is refused. */
  static Referral refers(
      Journey j, Agency from, Agency to, MeasureKind service, List<UUID> mappings) {
    var referral = new Referral(j, j.id(), from, to, service);
    referral.sends(referral.id(), mappings);
    if (Slips.happens(j)) {
      j.errs("refused-r03", from, referral.command(j.id(), mappings));
    }
    return referral;
  }

  /** The whole loop beside the main line, to whatever end it comes. */
  static void runsItsCourse(Journey j, Agency from, Agency to, MeasureKind service) {
    Draw draw = j.draw();
    Referral referral = refers(j, from, to, service, List.of());
    if (draw.chance(Figures.REFERRAL_WITHDRAWN)) {
      j.in(draw.between(1, 6), referral::withdrawn);
      return;
    }
    if (draw.chance(0.85)) {
      j.in(draw.between(1, 5), referral::acknowledged);
    }
    int answer = draw.between(6, 22);
    if (draw.chance(Figures.REFERRAL_DECLINED)) {
      j.in(
          answer,
          () -> {
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
          });
      return;
    }
    j.in(
        answer,
        () -> {
          referral.accepted();
          j.in(draw.between(30, 150), referral::comesToItsOutcome);
        });
  }

  void acknowledged() {
    j.does(to, new AcknowledgeReferral(id, j.draw().chance(0.5) ? Texts.staff(j.draw()) : null));
  }

  /** The receiver takes the participant in; now and then it answers again, or the sender does. */
  void accepted() {
    Draw draw = j.draw();
    if (draw.chance(Figures.SLIP / 2)) {
      j.errs("refused-r02", from, new AcceptReferral(id, j.day().plusDays(7), null));
    }
    j.does(
        to,
        new AcceptReferral(
            id,
            j.day().plusDays(draw.between(3, 40)),
            draw.chance(0.7) ? Texts.staff(draw) : null));
    if (Slips.happens(j)) {
      j.errs(
          "refused-r02",
          to,
          new DeclineReferral(id, ReferralDeclineReason.NO_CAPACITY, null, null));
    }
  }

  void declined(ReferralDeclineReason reason, Protected comment, @Nullable Agency suggests) {
    j.does(to, new DeclineReferral(id, reason, comment, suggests == null ? null : suggests.id()));
  }

  void withdrawn() {
    j.does(from, new WithdrawReferral(id, new Protected("Deltakeren har fått et annet tilbud.")));
  }

  void reported(ReferralOutcome outcome) {
    j.does(to, new ReportReferralOutcome(id, outcome, Texts.outcome(j.draw())));
  }

  /** The referrer has seen it. */
  void closed() {
    j.does(from, new CloseReferral(id));
  }

  private void comesToItsOutcome() {
    Draw draw = j.draw();
    reported(
        draw.chance(0.78)
            ? ReferralOutcome.COMPLETED
            : draw.oneOf(
                List.of(
                    ReferralOutcome.DROPPED_OUT,
                    ReferralOutcome.NEVER_MET,
                    ReferralOutcome.MOVED_ON,
                    ReferralOutcome.OTHER)));
    if (!draw.chance(Figures.OUTCOME_NOT_SEEN)) {
      j.in(draw.between(2, 30), this::closed);
    }
  }

  private void sends(UUID referralId, List<UUID> mappings) {
    j.does(from, command(referralId, mappings));
  }

  private ReferParticipant command(UUID referralId, List<UUID> mappings) {
    return new ReferParticipant(
        referralId,
        null,
        to.id(),
        service,
        null,
        Texts.referralPurpose(j.draw(), service),
        null,
        mappings,
        j.draw().chance(0.3) ? j.day().plusDays(21) : null);
  }
}
