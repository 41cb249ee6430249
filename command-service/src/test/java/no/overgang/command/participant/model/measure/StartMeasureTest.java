package no.overgang.command.participant.model.measure;

import static no.overgang.command.offer.model.AnOffer.NO_SUCH_OFFER;
import static no.overgang.command.offer.model.AnOffer.OFFER;
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
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.measure.AMeasure.FROM;
import static no.overgang.command.participant.model.measure.AMeasure.HOURS;
import static no.overgang.command.participant.model.measure.AMeasure.MEASURE;
import static no.overgang.command.participant.model.measure.AMeasure.PLANNED_END;
import static no.overgang.command.participant.model.measure.AMeasure.PROGRAMME;
import static no.overgang.command.participant.model.measure.AMeasure.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.offer.model.AnOffer;
import no.overgang.command.offer.model.OfferRefusal;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Warning;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.participant.ForeignCode;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartMeasureTest {

  private static final UUID REFERRAL = new UUID(0x4EF, 1);
  private static final ForeignCode CODE = new ForeignCode("arena", "GRUPPEAMO");
  private static final Party ORGANISER = new Party("310100002", "Kursbedriften");

  @Test
  @DisplayName("A measure begins, of the caller and followed up by it; the responsible is told")
  void starts() {
    given(aParticipant())
        .when(NAV, aMeasure().build())
        .then(told(started(NEW_ID, NAV, NAV), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("What is named is kept, the code of another system as it is given; all are told")
  void keepsWhatIsNamed() {
    given(referredByTheCounty(AMeasure.inAProgramme()))
        .when(
            REFUGEE_SERVICE,
            new StartMeasure(
                MEASURE,
                MeasureKind.SOCIAL_STUDIES,
                CODE,
                ADULT_EDUCATION,
                ORGANISER,
                REFUGEE_SERVICE,
                PROGRAMME,
                FROM,
                PLANNED_END,
                HOURS,
                null,
                REFERRAL,
                null))
        .then(
            told(
                new MeasureStarted(
                    MEASURE,
                    MeasureKind.SOCIAL_STUDIES,
                    CODE,
                    ADULT_EDUCATION,
                    ORGANISER,
                    REFUGEE_SERVICE,
                    PROGRAMME,
                    FROM,
                    PLANNED_END,
                    HOURS,
                    null,
                    REFERRAL),
                ADULT_EDUCATION,
                REFUGEE_SERVICE,
                NAV,
                COUNTY));
  }

  @Test
  @DisplayName("In an offer the provider is the offer's when it is left out")
  void inAnOffer() {
    given(aParticipant())
        .beside(AnOffer.beside(anOffer(null)))
        .when(NAV, aMeasure().inTheOffer().build())
        .then(
            told(
                new MeasureStarted(
                    NEW_ID,
                    MeasureKind.SOCIAL_STUDIES,
                    null,
                    ADULT_EDUCATION,
                    null,
                    NAV,
                    null,
                    FROM,
                    PLANNED_END,
                    HOURS,
                    OFFER,
                    null),
                ADULT_EDUCATION,
                NAV,
                REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R16 holds: the level is there, or the kind of measure asks for none")
  void levelIsThere() {
    given(AMeasure.withLevels(aParticipant(), LanguageLevel.B1))
        .when(NAV, aMeasure().of(MeasureKind.VOV).build())
        .then(told(started(NEW_ID, MeasureKind.VOV), NAV, REFUGEE_SERVICE));
    given(AMeasure.withLevels(aParticipant(), LanguageLevel.A0))
        .when(NAV, aMeasure().build())
        .then(told(started(NEW_ID, NAV, NAV), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R16 breaks: a level under the minimum needs a reason, and is warned of")
  void levelUnderTheMinimum() {
    History history = AMeasure.withLevels(aParticipant(), LanguageLevel.A2);
    given(history).when(NAV, aMeasure().of(MeasureKind.VOV).build()).thenNeeds(Rule.R16);
    given(history)
        .when(NAV, aMeasure().of(MeasureKind.VOV).because(REASON).build())
        .then(
            warned(
                started(NEW_ID, MeasureKind.VOV),
                new Warning(
                    "R16",
                    "A recorded level in Norwegian is under B1, which is asked for",
                    REASON)));
  }

  @Test
  @DisplayName("R16 holds: a minimum is asked for and no level is known to be under it")
  void noLevelRecorded() {
    given(aParticipant())
        .when(NAV, aMeasure().of(MeasureKind.FOV).build())
        .then(event(started(NEW_ID, MeasureKind.FOV), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R16: what the offer asks for goes before what the kind asks for")
  void theOffersLevel() {
    History history = AMeasure.withLevels(aParticipant(), LanguageLevel.A2);
    given(history)
        .beside(AnOffer.beside(anOffer(LanguageLevel.B1)))
        .when(NAV, aMeasure().inTheOffer().build())
        .thenNeeds(Rule.R16);
    Scenario.Then easier =
        given(history)
            .beside(
                AnOffer.beside(
                    AnOffer.publishedBy(NAV, MeasureKind.HIGHER_EDUCATION, LanguageLevel.A2)))
            .when(NAV, aMeasure().of(MeasureKind.HIGHER_EDUCATION).inTheOffer().build());
    assertThat(easier.decision()).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  @DisplayName("A reason that nobody asked for is not kept")
  void aReasonTooMany() {
    given(aParticipant())
        .when(NAV, aMeasure().because(REASON).build())
        .then(told(started(NEW_ID, NAV, NAV), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R20 holds: a full week in all")
  void aFullWeek() {
    given(AMeasure.running())
        .when(NAV, aMeasure().hours("15").build())
        .then(
            told(
                new MeasureStarted(
                    NEW_ID,
                    MeasureKind.SOCIAL_STUDIES,
                    null,
                    NAV,
                    null,
                    NAV,
                    null,
                    FROM,
                    PLANNED_END,
                    new BigDecimal("15"),
                    null,
                    null),
                NAV,
                REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R20 breaks: more than a full week, which is warned of and stored")
  void moreThanAFullWeek() {
    given(AMeasure.running())
        .when(NAV, aMeasure().hours("22.5").build())
        .then(
            warned(
                started(NEW_ID, NAV, NAV),
                new Warning(
                    "R20",
                    "Planned hours come to more than the 37.5 of a full week with what runs already")));
  }

  @Test
  @DisplayName("Refused: in an offer that is not there, or of another kind or provider")
  void offers() {
    given(aParticipant())
        .beside(AnOffer.beside(anOffer(null)))
        .when(
            NAV,
            new StartMeasure(
                null,
                MeasureKind.SOCIAL_STUDIES,
                null,
                null,
                null,
                null,
                null,
                FROM,
                PLANNED_END,
                HOURS,
                NO_SUCH_OFFER,
                null,
                null))
        .thenRefused(OfferRefusal.UNKNOWN_OFFER, Because.of("/offerId"));
    given(aParticipant())
        .beside(AnOffer.beside(anOffer(null)))
        .when(NAV, aMeasure().of(MeasureKind.JOB_CLUB).inTheOffer().build())
        .thenRefused(OfferRefusal.NOT_THE_OFFERS_KIND.at("/kind"), Because.of("/kind"));
    given(aParticipant())
        .beside(AnOffer.beside(anOffer(null)))
        .when(NAV, aMeasure().provider(NAV).inTheOffer().build())
        .thenRefused(OfferRefusal.NOT_THE_OFFERS_PROVIDER.at("/provider"), Because.of("/provider"));
  }

  @Test
  @DisplayName("Refused: an id that is in use")
  void idInUse() {
    given(AMeasure.ended())
        .when(NAV, aMeasure().id(MEASURE).build())
        .thenRefused(CommonRefusal.ID_IN_USE.at("/measureId"), Because.inUse("/measureId"));
  }

  @Test
  @DisplayName("Refused: of or followed up by an agency that is unknown or takes no part")
  void agencies() {
    refused(aMeasure().provider(NOBODY), CommonRefusal.UNKNOWN_AGENCY.at("/provider"), "/provider");
    refused(
        aMeasure().provider(OVERSIGHT),
        CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/provider"),
        "/provider");
    refused(
        aMeasure().followUpBy(NOBODY),
        CommonRefusal.UNKNOWN_AGENCY.at("/followUpBy"),
        "/followUpBy");
    refused(
        aMeasure().followUpBy(OVERSIGHT),
        CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/followUpBy"),
        "/followUpBy");
  }

  @Test
  @DisplayName("Refused: part of a programme or come from a referral that is not there")
  void unknown() {
    refused(aMeasure().programme(PROGRAMME), CommonRefusal.UNKNOWN_PROGRAMME, "/programmeId");
    refused(aMeasure().referral(REFERRAL), CommonRefusal.UNKNOWN_REFERRAL, "/referralId");
  }

  @Test
  @DisplayName("Refused: planned to end before it begins; the same day is fine")
  void dates() {
    refused(
        aMeasure().until(FROM.minusDays(1)),
        CommonRefusal.DATES_OUT_OF_ORDER.at("/plannedEnd"),
        "/plannedEnd");
    assertThat(given(aParticipant()).when(NAV, aMeasure().until(FROM).build()).decision())
        .isInstanceOf(Decision.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "168.01", "1e9"})
  @DisplayName("Refused: hours that no week has")
  void hours(String hours) {
    refused(aMeasure().hours(hours), StartMeasure.Refused.HOURS_OUT_OF_RANGE, "/hoursPerWeek");
  }

  private static void refused(Wanted wanted, Refusal expected, String pointer) {
    given(aParticipant()).when(NAV, wanted.build()).thenRefused(expected, Because.of(pointer));
  }

  private static OfferPublished anOffer(@Nullable LanguageLevel level) {
    return AnOffer.publishedBy(ADULT_EDUCATION, MeasureKind.SOCIAL_STUDIES, level);
  }

  private static History referredByTheCounty(History history) {
    return history.and(
        COUNTY,
        new ParticipantReferred(
            REFERRAL,
            COUNTY,
            ADULT_EDUCATION,
            MeasureKind.SOCIAL_STUDIES,
            null,
            REASON,
            null,
            List.of(),
            TODAY,
            null));
  }

  private static MeasureStarted started(UUID id, MeasureKind kind) {
    return new MeasureStarted(
        id, kind, null, NAV, null, NAV, null, FROM, PLANNED_END, HOURS, null, null);
  }

  private static MeasureStarted started(UUID id, AgencyId provider, AgencyId followUpBy) {
    return new MeasureStarted(
        id,
        MeasureKind.SOCIAL_STUDIES,
        null,
        provider,
        null,
        followUpBy,
        null,
        FROM,
        PLANNED_END,
        HOURS,
        null,
        null);
  }

  private static Decided told(MeasureStarted event, AgencyId... addressees) {
    return Decided.of(event, addressees);
  }

  private static Decided warned(MeasureStarted event, Warning warning) {
    return new Decided(event, Set.of(NAV, REFUGEE_SERVICE), List.of(warning), null);
  }

  private static Wanted aMeasure() {
    return new Wanted();
  }
}
