package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.referral.AReferral.ANSWER_DUE;
import static no.overgang.command.participant.model.referral.AReferral.PURPOSE;
import static no.overgang.command.participant.model.referral.AReferral.REFERRAL;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ConsentForm;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.ConsentWithdrawn;
import no.overgang.events.participant.Finding;
import no.overgang.events.participant.LegalBasisRecorded;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.ParticipantReferred;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferParticipantTest {

  private static final UUID BASIS = new UUID(0xBA, 1);
  private static final UUID MAPPING = new UUID(0x3A, 1);

  @Test
  @DisplayName("The receiver is told, and has the days of the rule to answer")
  void refers() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, refer(ADULT_EDUCATION, MeasureKind.NORWEGIAN_COURSE))
        .then(
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
                    null),
                ADULT_EDUCATION));
  }

  @Test
  @DisplayName("What the caller names is kept: id, basis, mappings and last day to answer")
  void keepsWhatIsNamed() {
    given(
            aParticipant()
                .and(
                    REFUGEE_SERVICE,
                    new LegalBasisRecorded(
                        BASIS,
                        "integreringsloven § 25",
                        PURPOSE,
                        List.of(ADULT_EDUCATION),
                        List.of(Category.LANGUAGE),
                        THAT_DAY,
                        null),
                    new MappingRecorded(
                        MAPPING,
                        "Kompass",
                        "Samtale",
                        true,
                        List.of(new Finding(MappingDimension.LANGUAGE, new Protected("A2"), null)),
                        null,
                        null)))
        .when(
            REFUGEE_SERVICE,
            new ReferParticipant(
                REFERRAL,
                REFUGEE_SERVICE,
                ADULT_EDUCATION,
                MeasureKind.FOV,
                null,
                PURPOSE,
                BASIS,
                List.of(MAPPING),
                ANSWER_DUE))
        .then(
            event(
                new ParticipantReferred(
                    REFERRAL,
                    REFUGEE_SERVICE,
                    ADULT_EDUCATION,
                    MeasureKind.FOV,
                    null,
                    PURPOSE,
                    BASIS,
                    List.of(MAPPING),
                    ANSWER_DUE,
                    null),
                ADULT_EDUCATION));
  }

  @Test
  @DisplayName("The last day to answer may be the day it happened")
  void dueTheSameDay() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, due(THAT_DAY))
        .then(
            event(
                new ParticipantReferred(
                    NEW_ID,
                    REFUGEE_SERVICE,
                    ADULT_EDUCATION,
                    MeasureKind.FOV,
                    null,
                    PURPOSE,
                    null,
                    List.of(),
                    THAT_DAY,
                    null),
                ADULT_EDUCATION));
  }

  @ParameterizedTest
  @MethodSource("open")
  @DisplayName("R03 breaks: a second referral to the same agency and service while one is open")
  void oneOpenReferral(History history) {
    given(history)
        .when(REFUGEE_SERVICE, refer(ADULT_EDUCATION, MeasureKind.NORWEGIAN_COURSE))
        .thenRefused(ReferralRefusal.REFERRAL_ALREADY_OPEN, Because.of(Rule.R03));
  }

  @Test
  @DisplayName("R03 breaks: also when another agency sends it")
  void oneOpenReferralWhoeverSends() {
    given(AReferral.sent())
        .when(NAV, refer(ADULT_EDUCATION, MeasureKind.NORWEGIAN_COURSE))
        .thenRefused(ReferralRefusal.REFERRAL_ALREADY_OPEN, Because.of(Rule.R03));
  }

  static List<History> open() {
    return List.of(
        AReferral.sent(),
        AReferral.received(),
        AReferral.returned(),
        AReferral.waitlisted(),
        AReferral.accepted());
  }

  @ParameterizedTest
  @MethodSource("ended")
  @DisplayName("R03 holds: a new referral once the earlier has ended")
  void anotherAfterTheEnd(History history) {
    given(history)
        .when(REFUGEE_SERVICE, refer(ADULT_EDUCATION, MeasureKind.NORWEGIAN_COURSE))
        .then(referred(ADULT_EDUCATION, MeasureKind.NORWEGIAN_COURSE));
  }

  static List<History> ended() {
    return List.of(
        AReferral.declined(),
        AReferral.forwarded(),
        AReferral.expired(),
        AReferral.withdrawn(),
        AReferral.outcomeReported(),
        AReferral.closed());
  }

  @Test
  @DisplayName("R03 holds: another service of the same agency, the same service of another")
  void anotherServiceOrAgency() {
    given(AReferral.sent())
        .when(REFUGEE_SERVICE, refer(ADULT_EDUCATION, MeasureKind.FOV))
        .then(referred(ADULT_EDUCATION, MeasureKind.FOV));
    given(AReferral.sent())
        .when(REFUGEE_SERVICE, refer(COUNTY, MeasureKind.NORWEGIAN_COURSE))
        .then(referred(COUNTY, MeasureKind.NORWEGIAN_COURSE));
  }

  @Test
  @DisplayName("Refused: an id that is in use")
  void idInUse() {
    given(AReferral.closed())
        .when(REFUGEE_SERVICE, named(REFERRAL, null, ADULT_EDUCATION))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/referralId"), Because.inUse("/referralId"));
  }

  @Test
  @DisplayName("Refused: in the name of another agency")
  void anotherSender() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, named(null, NAV, ADULT_EDUCATION))
        .thenRefused(CommonRefusal.NAMES_ANOTHER_AGENCY.at("/from"), Because.of("/from"));
  }

  @Test
  @DisplayName("Refused: to an agency the hub does not know")
  void unknownReceiver() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, refer(NOBODY, MeasureKind.FOV))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/to"), Because.of("/to"));
  }

  @Test
  @DisplayName("Refused: to itself")
  void toItself() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, refer(REFUGEE_SERVICE, MeasureKind.FOV))
        .thenRefused(ReferralRefusal.TO_ITSELF.at("/to"), Because.of("/to"));
  }

  @Test
  @DisplayName("Refused: to oversight")
  void toOversight() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, refer(OVERSIGHT, MeasureKind.FOV))
        .thenRefused(ReferralRefusal.RECEIVER_DOES_NOT_ACT.at("/to"), Because.of("/to"));
  }

  @Test
  @DisplayName("Refused: on a basis that is not there")
  void unknownBasis() {
    given(aParticipant())
        .when(
            REFUGEE_SERVICE,
            new ReferParticipant(
                null, null, NAV, MeasureKind.FOV, null, PURPOSE, BASIS, List.of(), null))
        .thenRefused(ReferParticipant.Refused.UNKNOWN_BASIS, Because.of("/basisRef"));
  }

  @Test
  @DisplayName("Refused: with a mapping that is not there")
  void unknownMapping() {
    given(aParticipant())
        .when(
            REFUGEE_SERVICE,
            new ReferParticipant(
                null, null, NAV, MeasureKind.FOV, null, PURPOSE, null, List.of(MAPPING), null))
        .thenRefused(CommonRefusal.UNKNOWN_MAPPING.at("/mappingRefs"), Because.of("/mappingRefs"));
  }

  @Test
  @DisplayName("Refused: to be answered before it happened")
  void dueBefore() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, due(THAT_DAY.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/answerDue"), Because.of("/answerDue"));
  }

  private static Decided referred(AgencyId to, MeasureKind service) {
    return event(
        new ParticipantReferred(
            NEW_ID,
            REFUGEE_SERVICE,
            to,
            service,
            null,
            PURPOSE,
            null,
            List.of(),
            THAT_DAY.plusDays(14),
            null),
        to);
  }

  private static ReferParticipant refer(AgencyId to, MeasureKind service) {
    return new ReferParticipant(null, null, to, service, null, PURPOSE, null, List.of(), null);
  }

  private static ReferParticipant named(@Nullable UUID id, @Nullable AgencyId from, AgencyId to) {
    return new ReferParticipant(
        id, from, to, MeasureKind.FOV, null, PURPOSE, null, List.of(), null);
  }

  private static ReferParticipant due(LocalDate due) {
    return new ReferParticipant(
        null, null, ADULT_EDUCATION, MeasureKind.FOV, null, PURPOSE, null, List.of(), due);
  }

  @Test
  @DisplayName("Refused: for no service at all, or to nobody")
  void neitherServiceNorReceiver() {
    given(aParticipant())
        .when(
            REFUGEE_SERVICE,
            new ReferParticipant(
                null, null, ADULT_EDUCATION, null, null, PURPOSE, null, List.of(), null))
        .thenRefused(ReferParticipant.Refused.NO_SERVICE, Because.of("/service"));
    given(aParticipant())
        .when(
            REFUGEE_SERVICE,
            new ReferParticipant(
                null, null, null, MeasureKind.FOV, null, PURPOSE, null, List.of(), null))
        .thenRefused(ReferParticipant.Refused.NO_RECEIVER, Because.of("/to"));
  }

  @Test
  @DisplayName("R09 holds: on the first and the last day of a basis that names the receiver")
  void basisCovers() {
    for (LocalDate edge : List.of(THAT_DAY, THAT_DAY.plusDays(30))) {
      LocalDate from = edge.equals(THAT_DAY) ? THAT_DAY : THAT_DAY.minusDays(30);
      LocalDate until = edge.equals(THAT_DAY) ? edge.plusDays(30) : THAT_DAY;
      given(aParticipant().and(REFUGEE_SERVICE, basis(List.of(NAV, COUNTY), from, until)))
          .when(REFUGEE_SERVICE, on(BASIS))
          .then(
              event(
                  new ParticipantReferred(
                      NEW_ID,
                      REFUGEE_SERVICE,
                      NAV,
                      MeasureKind.FOV,
                      null,
                      PURPOSE,
                      BASIS,
                      List.of(),
                      THAT_DAY.plusDays(14),
                      null),
                  NAV));
    }
  }

  @Test
  @DisplayName("R09 breaks: the basis names another, is not valid yet or no longer")
  void basisDoesNotCover() {
    for (LegalBasisRecorded basis :
        List.of(
            basis(List.of(COUNTY), THAT_DAY, null),
            basis(List.of(NAV), THAT_DAY.plusDays(1), null),
            basis(List.of(NAV), REGISTERED_ON, THAT_DAY.minusDays(1)))) {
      given(aParticipant().and(REFUGEE_SERVICE, basis))
          .when(REFUGEE_SERVICE, on(BASIS))
          .thenRefused(
              ReferParticipant.Refused.BASIS_DOES_NOT_COVER,
              new Because(Refusal.Kind.CONFLICT, Rule.R09, "/basisRef"));
    }
  }

  @Test
  @DisplayName("R09 breaks: the consent was withdrawn")
  void consentWithdrawn() {
    given(
            aParticipant()
                .and(
                    REFUGEE_SERVICE,
                    new ConsentGranted(
                        BASIS,
                        List.of(NAV),
                        PURPOSE,
                        List.of(Category.PLAN),
                        REGISTERED_ON,
                        null,
                        "ti",
                        ConsentForm.WRITTEN),
                    new ConsentWithdrawn(BASIS, null)))
        .when(REFUGEE_SERVICE, on(BASIS))
        .thenRefused(
            ReferParticipant.Refused.BASIS_DOES_NOT_COVER,
            new Because(Refusal.Kind.CONFLICT, Rule.R09, "/basisRef"));
  }

  private static ReferParticipant on(UUID basis) {
    return new ReferParticipant(
        null, null, NAV, MeasureKind.FOV, null, PURPOSE, basis, List.of(), null);
  }

  private static LegalBasisRecorded basis(
      List<AgencyId> recipients, LocalDate from, @Nullable LocalDate until) {
    return new LegalBasisRecorded(
        BASIS, "integreringsloven § 25", PURPOSE, recipients, List.of(Category.PLAN), from, until);
  }
}
