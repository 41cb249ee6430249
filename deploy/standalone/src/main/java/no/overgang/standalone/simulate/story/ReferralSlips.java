package no.overgang.standalone.simulate.story;

import static no.overgang.standalone.simulate.story.Slips.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Refusal;
import no.overgang.command.offer.model.OfferRefusal;
import no.overgang.command.participant.model.referral.AcceptReferral;
import no.overgang.command.participant.model.referral.AcknowledgeReferral;
import no.overgang.command.participant.model.referral.AskAboutReferral;
import no.overgang.command.participant.model.referral.CloseReferral;
import no.overgang.command.participant.model.referral.DeclineReferral;
import no.overgang.command.participant.model.referral.ForwardReferral;
import no.overgang.command.participant.model.referral.ReferParticipant;
import no.overgang.command.participant.model.referral.ReferralRefusal;
import no.overgang.command.participant.model.referral.ReportReferralOutcome;
import no.overgang.command.participant.model.referral.SupplementReferral;
import no.overgang.command.participant.model.referral.WithdrawReferral;
import no.overgang.events.AgencyId;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.story.Slips.Slip;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Offering;
import no.overgang.standalone.simulate.world.Phrases;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** What people get wrong about referrals, and about the offers they refer to. */
final class ReferralSlips {

  private ReferralSlips() {}

  /** The form is sent with a field wrong, or to whoever cannot take it. */
  static void beforeSending(Referral r) {
    Journey j = r.j();
    var slips = new ArrayList<Slip>();
    slips.add(to(r, ReferParticipant.Refused.NO_RECEIVER, null, r.service(), null));
    slips.add(to(r, ReferParticipant.Refused.NO_SERVICE, r.to().id(), null, null));
    slips.add(to(r, CommonRefusal.UNKNOWN_AGENCY, Slips.NOBODY, r.service(), null));
    slips.add(to(r, ReferralRefusal.TO_ITSELF, r.from().id(), r.service(), null));
    slips.add(
        to(
            r,
            ReferralRefusal.RECEIVER_DOES_NOT_ACT,
            j.place().oversight().id(),
            r.service(),
            null));
    slips.add(to(r, OfferRefusal.UNKNOWN_OFFER, null, null, j.id()));
    slips.add(resting(r, ReferParticipant.Refused.UNKNOWN_BASIS, j.id(), List.of()));
    slips.add(resting(r, CommonRefusal.UNKNOWN_MAPPING, null, List.of(j.id())));
    Slips.oneOf(j, Figures.SLIP / 2, slips.toArray(Slip[]::new));
    Slips.oneOf(j, Figures.SLIP / 4, toWhatIsNotThere(r).toArray(Slip[]::new));
    Grounds.namingOthers(j, r.to())
        .ifPresent(
            basis ->
                Slips.oneOf(
                    j,
                    Figures.SLIP / 2,
                    resting(r, ReferParticipant.Refused.BASIS_DOES_NOT_COVER, basis, List.of())));
  }

  /** To an offer that has no place, or not for them. */
  private static List<Slip> toWhatIsNotThere(Referral r) {
    Journey j = r.j();
    Offering closed = j.offers().without(j.place().school(), Offering.Fate.CLOSED);
    Offering full = j.offers().without(j.place().nav(), Offering.Fate.FULL);
    Offering forOthers = j.offers().without(j.place().nav(), Offering.Fate.FOR_OTHERS);
    var slips = new ArrayList<Slip>();
    slips.add(to(r, OfferRefusal.OFFER_CLOSED, null, null, closed.id()));
    if (!r.from().equals(j.place().nav())) {
      slips.add(to(r, OfferRefusal.NO_SEAT_LEFT, null, null, full.id()));
      slips.add(to(r, OfferRefusal.NOT_OPEN_TO_YOU, null, null, forOthers.id()));
    }
    slips.add(
        to(r, OfferRefusal.NOT_THE_OFFERS_PROVIDER, j.place().elsewhere().id(), null, closed.id()));
    slips.add(
        to(r, OfferRefusal.NOT_THE_OFFERS_KIND, null, MeasureKind.HIGHER_EDUCATION, closed.id()));
    return slips;
  }

  /** A second click, or an answer from the wrong side. */
  static void afterSending(Referral r, List<UUID> mappings) {
    Journey j = r.j();
    Slips.oneOf(
        j,
        Figures.SLIP / 2,
        slip(ReferralRefusal.REFERRAL_ALREADY_OPEN, r.from(), () -> r.command(j.id(), mappings)),
        slip(CommonRefusal.UNKNOWN_REFERRAL, r.to(), () -> new AcknowledgeReferral(j.id(), null)),
        slip(
            ReferralRefusal.ONLY_THE_SENDER_DOES_THIS,
            r.to(),
            () -> new WithdrawReferral(r.id(), Phrases.WITHDRAWN.by(j.draw()))),
        slip(
            CloseReferral.Refused.NOTHING_TO_ACKNOWLEDGE,
            r.from(),
            () -> new CloseReferral(r.id())));
  }

  static void beforeAnswering(Referral r) {
    Journey j = r.j();
    Slips.oneOf(
        j,
        Figures.SLIP / 4,
        slip(
            ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS,
            r.from(),
            () -> new AcceptReferral(r.id(), j.day().plusDays(7), null)),
        slip(
            ReportReferralOutcome.Refused.NOT_ACCEPTED,
            r.to(),
            () -> new ReportReferralOutcome(r.id(), ReferralOutcome.COMPLETED, null)));
  }

  static void whileAsked(Referral r) {
    Slips.oneOf(
        r.j(),
        slip(
            AskAboutReferral.Refused.ALREADY_ASKED,
            r.to(),
            () -> new AskAboutReferral(r.id(), Phrases.QUESTION.by(r.j().draw()))));
  }

  static void onceSupplemented(Referral r) {
    Slips.oneOf(
        r.j(),
        slip(
            SupplementReferral.Refused.NOTHING_ASKED,
            r.from(),
            () -> new SupplementReferral(r.id(), Phrases.ANSWER.by(r.j().draw()))));
  }

  static void beforeForwarding(Referral r) {
    Slips.oneOf(
        r.j(),
        2 * Figures.SLIP,
        slip(
            ForwardReferral.Refused.BACK_TO_THE_REFERRER,
            r.to(),
            () -> new ForwardReferral(r.id(), r.from().id(), null, null)));
  }

  static void onceAccepted(Referral r) {
    Slips.oneOf(
        r.j(),
        Figures.SLIP / 4,
        slip(
            ReferralRefusal.ALREADY_ANSWERED,
            r.to(),
            () -> new DeclineReferral(r.id(), ReferralDeclineReason.NO_CAPACITY, null, null)),
        slip(
            CloseReferral.Refused.NOTHING_TO_ACKNOWLEDGE,
            r.from(),
            () -> new CloseReferral(r.id())));
  }

  static void beforeReporting(Referral r) {
    Slips.oneOf(
        r.j(),
        Figures.SLIP / 16,
        slip(
            ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS,
            r.from(),
            () -> new ReportReferralOutcome(r.id(), ReferralOutcome.COMPLETED, null)));
  }

  static void onceReported(Referral r) {
    Slips.oneOf(
        r.j(),
        Figures.SLIP / 8,
        slip(
            ReportReferralOutcome.Refused.NOT_ACCEPTED,
            r.to(),
            () -> new ReportReferralOutcome(r.id(), ReferralOutcome.OTHER, null)));
  }

  private static Slip to(
      Referral r,
      Refusal refusal,
      @Nullable AgencyId to,
      @Nullable MeasureKind service,
      @Nullable UUID offer) {
    return slip(refusal, r.from(), () -> form(r, to, service, offer, null, List.of()));
  }

  private static Slip resting(
      Referral r, Refusal refusal, @Nullable UUID basis, List<UUID> mappings) {
    return slip(refusal, r.from(), () -> form(r, r.to().id(), r.service(), null, basis, mappings));
  }

  private static ReferParticipant form(
      Referral r,
      @Nullable AgencyId to,
      @Nullable MeasureKind service,
      @Nullable UUID offer,
      @Nullable UUID basis,
      List<UUID> mappings) {
    return new ReferParticipant(
        r.j().id(),
        null,
        to,
        service,
        offer,
        Texts.referralPurpose(r.j().draw(), r.service()),
        basis,
        mappings,
        null);
  }
}
