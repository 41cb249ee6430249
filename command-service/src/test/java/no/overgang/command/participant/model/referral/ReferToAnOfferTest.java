package no.overgang.command.participant.model.referral;

import static no.overgang.command.offer.model.AnOffer.CLOSED;
import static no.overgang.command.offer.model.AnOffer.NO_SUCH_OFFER;
import static no.overgang.command.offer.model.AnOffer.OFFER;
import static no.overgang.command.offer.model.AnOffer.OTHER_REFERRAL;
import static no.overgang.command.offer.model.AnOffer.published;
import static no.overgang.command.offer.model.AnOffer.reserved;
import static no.overgang.command.offer.model.AnOffer.reservedAhead;
import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.referral.AReferral.PURPOSE;
import static no.overgang.command.participant.model.referral.AReferral.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.offer.model.AnOffer;
import no.overgang.command.offer.model.OfferRefusal;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.participant.ParticipantReferred;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link ReferParticipant} to an offer of adult education with two places. */
class ReferToAnOfferTest {

  private static final UUID THIRD = new UUID(0x4EF, 3);

  @Test
  @DisplayName("Receiver and service are the offer's, and a place is kept; both streams are told")
  void reserves() {
    referring(REFUGEE_SERVICE, refer(null, null), published())
        .then(referred(), event(reserved(REFERRAL, REFUGEE_SERVICE), ADULT_EDUCATION));
    referring(
            REFUGEE_SERVICE,
            refer(ADULT_EDUCATION, MeasureKind.VOCATIONAL_NORWEGIAN),
            published(),
            reserved(OTHER_REFERRAL, NAV))
        .then(referred(), event(reserved(REFERRAL, REFUGEE_SERVICE), ADULT_EDUCATION));
  }

  @ParameterizedTest
  @MethodSource("takesOver")
  @DisplayName("A place that was kept ahead is taken over, be the offer full or closed by now")
  void takesOverItsOwn(List<OfferEvent> since) {
    var all = new ArrayList<OfferEvent>();
    all.add(published());
    all.add(reservedAhead(REFERRAL, REFUGEE_SERVICE));
    all.addAll(since);
    referring(REFUGEE_SERVICE, refer(null, null), all.toArray(OfferEvent[]::new))
        .then(referred(), event(reserved(REFERRAL, REFUGEE_SERVICE), ADULT_EDUCATION));
  }

  static List<List<OfferEvent>> takesOver() {
    return List.of(List.of(), List.of(CLOSED), List.of(reserved(OTHER_REFERRAL, NAV)));
  }

  @Test
  @DisplayName("A place taken over is one place, not two")
  void onePlace() {
    assertThat(
            AnOffer.state(
                    published(),
                    reservedAhead(REFERRAL, REFUGEE_SERVICE),
                    reserved(REFERRAL, REFUGEE_SERVICE))
                .free())
        .isOne();
  }

  @Test
  @DisplayName("Refused: a place of another agency, or one that another referral has taken")
  void placesOfOthers() {
    refused(
        OfferRefusal.SEAT_ALREADY_RESERVED,
        Because.inUse("/referralId"),
        published(),
        reservedAhead(REFERRAL, NAV));
    refused(
        OfferRefusal.SEAT_ALREADY_RESERVED,
        Because.inUse("/referralId"),
        published(),
        reserved(REFERRAL, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: when no place is left, or the offer has closed")
  void fullOrClosed() {
    refused(
        OfferRefusal.NO_SEAT_LEFT,
        Because.ofTheState(),
        published(),
        reserved(OTHER_REFERRAL, NAV),
        reserved(THIRD, NAV));
    refused(OfferRefusal.OFFER_CLOSED, Because.ofTheState(), published(), CLOSED);
  }

  @Test
  @DisplayName("Refused: by an agency of a kind it is not open to")
  void notOpen() {
    referring(COUNTY, refer(null, null), published())
        .thenRefused(OfferRefusal.NOT_OPEN_TO_YOU, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: to another receiver or for another service than the offer's")
  void anotherReceiverOrService() {
    referring(REFUGEE_SERVICE, refer(NAV, null), published())
        .thenRefused(OfferRefusal.NOT_THE_OFFERS_PROVIDER.at("/to"), Because.of("/to"));
    referring(REFUGEE_SERVICE, refer(null, MeasureKind.FOV), published())
        .thenRefused(OfferRefusal.NOT_THE_OFFERS_KIND.at("/service"), Because.of("/service"));
  }

  @Test
  @DisplayName("Refused: to its own offer")
  void toItself() {
    referring(ADULT_EDUCATION, refer(null, null), published())
        .thenRefused(ReferralRefusal.TO_ITSELF.at("/offerId"), Because.of("/offerId"));
  }

  @Test
  @DisplayName("R03 breaks: a referral to the provider for the same service is open")
  void oneOpenReferral() {
    given(AReferral.sentToAnOffer())
        .beside(AnOffer.beside(published()))
        .when(
            REFUGEE_SERVICE,
            new ReferParticipant(
                OTHER_REFERRAL, null, null, null, OFFER, PURPOSE, null, List.of(), null))
        .thenRefused(ReferralRefusal.REFERRAL_ALREADY_OPEN, Because.of(Rule.R03));
  }

  @Test
  @DisplayName("Refused: an id that is in use, whether or not places are left")
  void idInUse() {
    given(AReferral.sentToAnOffer())
        .beside(AnOffer.beside(published(), reserved(OTHER_REFERRAL, NAV), reserved(THIRD, NAV)))
        .when(REFUGEE_SERVICE, refer(null, null))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/referralId"), Because.inUse("/referralId"));
  }

  @Test
  @DisplayName("Refused: an offer that is not there, or is no offer")
  void unknown() {
    given(aParticipant())
        .beside(AnOffer.beside(published()))
        .when(
            REFUGEE_SERVICE,
            new ReferParticipant(
                null, null, null, null, NO_SUCH_OFFER, PURPOSE, null, List.of(), null))
        .thenRefused(OfferRefusal.UNKNOWN_OFFER, Because.of("/offerId"));
    referring(REFUGEE_SERVICE, refer(null, null))
        .thenRefused(OfferRefusal.UNKNOWN_OFFER, Because.of("/offerId"));
  }

  private static void refused(Refusal expected, Because because, OfferEvent... offer) {
    referring(REFUGEE_SERVICE, refer(null, null), offer).thenRefused(expected, because);
  }

  private static Scenario.Then referring(
      AgencyId caller, ReferParticipant command, OfferEvent... offer) {
    return given(aParticipant()).beside(AnOffer.beside(offer)).when(caller, command);
  }

  private static ReferParticipant refer(@Nullable AgencyId to, @Nullable MeasureKind service) {
    return new ReferParticipant(REFERRAL, null, to, service, OFFER, PURPOSE, null, List.of(), null);
  }

  private static Decided referred() {
    return event(
        new ParticipantReferred(
            REFERRAL,
            REFUGEE_SERVICE,
            ADULT_EDUCATION,
            MeasureKind.VOCATIONAL_NORWEGIAN,
            OFFER,
            PURPOSE,
            null,
            List.of(),
            THAT_DAY.plusDays(14),
            null),
        ADULT_EDUCATION);
  }
}
