package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.referral.AReferral.FORWARDED_TO;
import static no.overgang.command.participant.model.referral.AReferral.NO_SUCH_REFERRAL;
import static no.overgang.command.participant.model.referral.AReferral.PURPOSE;
import static no.overgang.command.participant.model.referral.AReferral.REFERRAL;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.offer.model.AnOffer;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.participant.LegalBasisRecorded;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.ReferralForwarded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardReferralTest {

  private static final UUID BASIS = new UUID(0xBA, 1);
  private static final UUID MAPPING = new UUID(0x3A, 1);
  private static final Protected BETTER = new Protected("Trenger kurs på fylkesnivå");
  private static final ForwardReferral FORWARD = new ForwardReferral(REFERRAL, COUNTY, null, null);

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#unanswered")
  @DisplayName("R02 holds: a new referral goes from the first referrer, and all three are told")
  void forwards(History history) {
    given(history)
        .when(ADULT_EDUCATION, FORWARD)
        .then(
            told(new ReferralForwarded(REFERRAL, COUNTY, NEW_ID)),
            told(referred(NEW_ID, MeasureKind.NORWEGIAN_COURSE, PURPOSE, null, List.of())));
  }

  @Test
  @DisplayName("Its own words and id for the new referral are kept")
  void keepsWhatIsNamed() {
    given(AReferral.received())
        .when(ADULT_EDUCATION, new ForwardReferral(REFERRAL, COUNTY, BETTER, FORWARDED_TO))
        .then(
            told(new ReferralForwarded(REFERRAL, COUNTY, FORWARDED_TO)),
            told(referred(FORWARDED_TO, MeasureKind.NORWEGIAN_COURSE, BETTER, null, List.of())));
  }

  @Test
  @DisplayName("R09: the basis goes along when it covers the new receiver; mappings always do")
  void whatItRestsOn() {
    for (AgencyId covered : List.of(COUNTY, NAV)) {
      given(restingOnABasis(List.of(ADULT_EDUCATION, covered)))
          .when(ADULT_EDUCATION, FORWARD)
          .then(
              told(new ReferralForwarded(REFERRAL, COUNTY, NEW_ID)),
              told(
                  referred(
                      NEW_ID,
                      MeasureKind.FOV,
                      PURPOSE,
                      covered.equals(COUNTY) ? BASIS : null,
                      List.of(MAPPING))));
    }
  }

  @Test
  @DisplayName("What was forwarded may be forwarded on, also to who had it before, but not back")
  void onAndOn() {
    given(AReferral.forwarded())
        .when(COUNTY, new ForwardReferral(FORWARDED_TO, ADULT_EDUCATION, null, null))
        .then(
            event(
                new ReferralForwarded(FORWARDED_TO, ADULT_EDUCATION, NEW_ID),
                REFUGEE_SERVICE,
                COUNTY,
                ADULT_EDUCATION),
            event(
                new ParticipantReferred(
                    NEW_ID,
                    REFUGEE_SERVICE,
                    ADULT_EDUCATION,
                    MeasureKind.NORWEGIAN_COURSE,
                    null,
                    PURPOSE,
                    null,
                    List.of(),
                    THAT_DAY.plusDays(14),
                    FORWARDED_TO),
                REFUGEE_SERVICE,
                COUNTY,
                ADULT_EDUCATION));
    given(AReferral.forwarded())
        .when(COUNTY, new ForwardReferral(FORWARDED_TO, REFUGEE_SERVICE, null, null))
        .thenRefused(ForwardReferral.Refused.BACK_TO_THE_REFERRER, Because.of("/toAgency"));
  }

  @Test
  @DisplayName("The place that was kept in the offer is free again; the new one names no offer")
  void releasesThePlace() {
    given(AReferral.sentToAnOffer())
        .beside(AnOffer.beside(AnOffer.published(), AnOffer.reserved(REFERRAL, REFUGEE_SERVICE)))
        .when(ADULT_EDUCATION, FORWARD)
        .then(
            told(new ReferralForwarded(REFERRAL, COUNTY, NEW_ID)),
            told(referred(NEW_ID, MeasureKind.VOCATIONAL_NORWEGIAN, PURPOSE, null, List.of())),
            event(
                new SeatReleased(AnOffer.OFFER, REFERRAL, SeatReleaseReason.FORWARDED),
                ADULT_EDUCATION,
                REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R03 breaks: the new receiver has an open referral for the service already")
  void oneOpenReferral() {
    given(aReferralToTheCounty())
        .when(ADULT_EDUCATION, FORWARD)
        .thenRefused(ReferralRefusal.REFERRAL_ALREADY_OPEN, Because.of(Rule.R03));
  }

  @Test
  @DisplayName("R03 holds: that referral has ended")
  void anotherAfterTheEnd() {
    given(
            aReferralToTheCounty()
                .and(
                    COUNTY,
                    new ReferralDeclined(
                        FORWARDED_TO, ReferralDeclineReason.NO_CAPACITY, null, null)))
        .when(ADULT_EDUCATION, FORWARD)
        .then(
            told(new ReferralForwarded(REFERRAL, COUNTY, NEW_ID)),
            told(referred(NEW_ID, MeasureKind.NORWEGIAN_COURSE, PURPOSE, null, List.of())));
  }

  @Test
  @DisplayName("Refused: to itself, to oversight, or to an agency the hub does not know")
  void impossibleReceivers() {
    refused(ADULT_EDUCATION, ReferralRefusal.TO_ITSELF.at("/toAgency"));
    refused(OVERSIGHT, ReferralRefusal.RECEIVER_DOES_NOT_ACT.at("/toAgency"));
    refused(NOBODY, CommonRefusal.UNKNOWN_AGENCY.at("/toAgency"));
  }

  @Test
  @DisplayName("Refused: under an id that is in use, be it the referral's own")
  void idInUse() {
    given(AReferral.received())
        .when(ADULT_EDUCATION, new ForwardReferral(REFERRAL, COUNTY, null, REFERRAL))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/newReferralId"), Because.inUse("/newReferralId"));
  }

  private static void refused(AgencyId to, Refusal because) {
    given(AReferral.received())
        .when(ADULT_EDUCATION, new ForwardReferral(REFERRAL, to, null, null))
        .thenRefused(because, Because.of("/toAgency"));
  }

  private static Decided told(ReferralEvent event) {
    return Decided.of(event, REFUGEE_SERVICE, ADULT_EDUCATION, COUNTY);
  }

  private static ParticipantReferred referred(
      UUID id, MeasureKind service, Protected purpose, @Nullable UUID basis, List<UUID> mappings) {
    return new ParticipantReferred(
        id,
        REFUGEE_SERVICE,
        COUNTY,
        service,
        null,
        purpose,
        basis,
        mappings,
        THAT_DAY.plusDays(14),
        REFERRAL);
  }

  private static History aReferralToTheCounty() {
    return AReferral.received()
        .and(
            NAV,
            new ParticipantReferred(
                FORWARDED_TO,
                NAV,
                COUNTY,
                MeasureKind.NORWEGIAN_COURSE,
                null,
                PURPOSE,
                null,
                List.of(),
                THAT_DAY,
                null));
  }

  private static History restingOnABasis(List<AgencyId> recipients) {
    return History.aParticipant()
        .and(
            REFUGEE_SERVICE,
            new LegalBasisRecorded(
                BASIS,
                "integreringsloven § 25",
                PURPOSE,
                recipients,
                List.of(Category.PLAN),
                THAT_DAY,
                null),
            new ParticipantReferred(
                REFERRAL,
                REFUGEE_SERVICE,
                ADULT_EDUCATION,
                MeasureKind.FOV,
                null,
                PURPOSE,
                BASIS,
                List.of(MAPPING),
                THAT_DAY,
                null));
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#answeredOrEnded")
  @DisplayName("R02 breaks: a referral that was answered or has ended")
  void once(History history) {
    given(history)
        .when(ADULT_EDUCATION, FORWARD)
        .thenRefused(ReferralRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("R02 breaks: another agency than the receiver, be it the sender")
  void onlyTheReceiver() {
    for (AgencyId other : List.of(REFUGEE_SERVICE, NAV)) {
      given(AReferral.received())
          .when(other, FORWARD)
          .thenRefused(ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS, Because.of(Rule.R02));
    }
  }

  @Test
  @DisplayName("Refused: a referral that is not there")
  void unknown() {
    given(AReferral.sent())
        .when(ADULT_EDUCATION, new ForwardReferral(NO_SUCH_REFERRAL, COUNTY, null, null))
        .thenRefused(CommonRefusal.UNKNOWN_REFERRAL, Because.of("/referralId"));
  }
}
