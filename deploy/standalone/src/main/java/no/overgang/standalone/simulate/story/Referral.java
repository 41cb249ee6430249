package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.referral.AcceptReferral;
import no.overgang.command.participant.model.referral.AcknowledgeReferral;
import no.overgang.command.participant.model.referral.AskAboutReferral;
import no.overgang.command.participant.model.referral.CloseReferral;
import no.overgang.command.participant.model.referral.DeclineReferral;
import no.overgang.command.participant.model.referral.ForwardReferral;
import no.overgang.command.participant.model.referral.PutOnWaitingList;
import no.overgang.command.participant.model.referral.ReferParticipant;
import no.overgang.command.participant.model.referral.ReportReferralOutcome;
import no.overgang.command.participant.model.referral.SupplementReferral;
import no.overgang.command.participant.model.referral.WithdrawReferral;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Offering;
import no.overgang.standalone.simulate.world.Phrases;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Chapter: a referral, the closed loop.
 *
 * @param offering the offer it names, if it names one
 */
record Referral(
    Journey j, UUID id, Agency from, Agency to, MeasureKind service, @Nullable Offering offering) {

  /** Sends one to a service of an agency. */
  static Referral refers(
      Journey j, Agency from, Agency to, MeasureKind service, List<UUID> mappings) {
    return refers(j, from, to, service, null, mappings);
  }

  /** Sends one, to an offer where one is named. */
  static Referral refers(
      Journey j,
      Agency from,
      Agency to,
      MeasureKind service,
      @Nullable Offering offering,
      List<UUID> mappings) {
    var referral = new Referral(j, j.id(), from, to, service, offering);
    ReferralSlips.beforeSending(referral);
    j.does(from, referral.command(referral.id(), mappings));
    ReferralSlips.afterSending(referral, mappings);
    return referral;
  }

  void acknowledged() {
    j.does(to, new AcknowledgeReferral(id, j.draw().chance(0.5) ? Texts.staff(j.draw()) : null));
  }

  /** The receiver asks before it answers. */
  void askedAbout() {
    j.does(to, new AskAboutReferral(id, Phrases.QUESTION.by(j.draw())));
    ReferralSlips.whileAsked(this);
  }

  /** The sender answers. */
  void supplemented() {
    j.does(from, new SupplementReferral(id, Phrases.ANSWER.by(j.draw())));
    ReferralSlips.onceSupplemented(this);
  }

  /** The receiver has no place yet, and says when it expects to have one. */
  void waitlisted(@Nullable LocalDate expectedStart) {
    Draw draw = j.draw();
    j.does(
        to,
        new PutOnWaitingList(
            id, null, expectedStart, draw.chance(0.7) ? Phrases.WAITING.by(draw) : null));
  }

  /** The receiver takes the participant in. */
  void accepted() {
    Draw draw = j.draw();
    ReferralSlips.beforeAnswering(this);
    j.does(
        to,
        new AcceptReferral(
            id,
            j.day().plusDays(draw.between(3, 40)),
            draw.chance(0.7) ? Texts.staff(draw) : null));
    ReferralSlips.onceAccepted(this);
  }

  void declined(ReferralDeclineReason reason, Protected comment, @Nullable Agency suggests) {
    j.does(to, new DeclineReferral(id, reason, comment, suggests == null ? null : suggests.id()));
  }

  /** The receiver sends it on; the first referrer hears what comes of it (L 4.1). */
  Referral forwarded(Agency next) {
    Draw draw = j.draw();
    ReferralSlips.beforeForwarding(this);
    var onward = new Referral(j, j.id(), from, next, service, null);
    j.does(
        to,
        new ForwardReferral(
            id, next.id(), draw.chance(0.6) ? Phrases.FORWARDED.by(draw) : null, onward.id()));
    return onward;
  }

  void withdrawn() {
    j.does(from, new WithdrawReferral(id, Phrases.WITHDRAWN.by(j.draw())));
  }

  void reported(ReferralOutcome outcome) {
    ReferralSlips.beforeReporting(this);
    j.does(to, new ReportReferralOutcome(id, outcome, Texts.outcome(j.draw())));
    ReferralSlips.onceReported(this);
  }

  /** The referrer has seen how it ended. */
  void closed() {
    j.does(from, new CloseReferral(id));
  }

  ReferParticipant command(UUID referralId, List<UUID> mappings) {
    Draw draw = j.draw();
    boolean named = offering == null || draw.chance(0.5);
    return new ReferParticipant(
        referralId,
        null,
        named ? to.id() : null,
        named ? service : null,
        offering == null ? null : offering.id(),
        Texts.referralPurpose(draw, service),
        draw.chance(0.5) ? Grounds.covering(j, to).orElse(null) : null,
        mappings,
        draw.chance(0.3) ? j.day().plusDays(28) : null);
  }
}
