package no.overgang.query.access;

import static no.overgang.events.Category.BASIC;
import static no.overgang.events.Category.ECONOMY;
import static no.overgang.events.Category.FAMILY;
import static no.overgang.events.Category.HEALTH;
import static no.overgang.events.Category.LANGUAGE;
import static no.overgang.events.Category.PLAN;
import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.OVERSIGHT;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.STRANGER;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.sharing.Grant;
import no.overgang.events.sharing.Grounds;
import no.overgang.query.access.Disclosure.Decision;
import no.overgang.query.access.Disclosure.Permit;
import no.overgang.query.access.Disclosure.Unknown;
import no.overgang.query.access.Disclosure.Withhold;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of cases of the one decision on reading (domain 8, R09, R10). */
class DisclosureTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID CONSENT = UUID.nameUUIDFromBytes(new byte[] {1});
  private static final UUID BASIS = UUID.nameUUIDFromBytes(new byte[] {2});
  private static final UUID OLD = UUID.nameUUIDFromBytes(new byte[] {3});
  private static final UUID WITHDRAWN = UUID.nameUUIDFromBytes(new byte[] {4});
  private static final UUID FUTURE = UUID.nameUUIDFromBytes(new byte[] {5});

  /** REFUGEE records and is responsible, VO is addressed, NAV is named by grounds only. */
  private static final ParticipantRelations RELATIONS =
      new ParticipantRelations(
          Set.of(REFUGEE),
          Set.of(VO),
          REFUGEE,
          new Grounds(
              Map.of(
                  CONSENT,
                  grant(CONSENT, Grant.Kind.CONSENT, "2026-01-01", null, null, NAV, LANGUAGE),
                  BASIS,
                  grant(BASIS, Grant.Kind.LEGAL_BASIS, "2026-01-01", null, null, NAV, HEALTH),
                  OLD,
                  grant(OLD, Grant.Kind.CONSENT, "2025-01-01", "2026-02-28", null, NAV, ECONOMY),
                  WITHDRAWN,
                  grant(WITHDRAWN, Grant.Kind.CONSENT, "2026-01-01", null, NOW, NAV, FAMILY),
                  FUTURE,
                  grant(FUTURE, Grant.Kind.CONSENT, "2026-03-02", null, null, NAV, PLAN))),
          Set.of());

  static List<Arguments> cases() {
    Decision withheld = new Withhold("NO_CONSENT_OR_BASIS");
    return List.of(
        Arguments.of("own content", REFUGEE, PLAN, new Permit("OWN")),
        Arguments.of("own sensitive content", REFUGEE, HEALTH, new Permit("OWN")),
        Arguments.of("addressed", VO, PLAN, new Permit("ADDRESSED")),
        Arguments.of("addressed, health", VO, HEALTH, withheld),
        Arguments.of("addressed, economy", VO, ECONOMY, withheld),
        Arguments.of("addressed, family", VO, FAMILY, withheld),
        Arguments.of("consent opens the category", NAV, LANGUAGE, new Permit("CONSENT:" + CONSENT)),
        Arguments.of("basis names health", NAV, HEALTH, new Permit("LEGAL_BASIS:" + BASIS)),
        Arguments.of("consent has run out", NAV, ECONOMY, withheld),
        Arguments.of("consent was withdrawn this instant", NAV, FAMILY, withheld),
        Arguments.of("consent begins tomorrow", NAV, PLAN, withheld),
        Arguments.of("related but not opened", NAV, BASIC, withheld),
        Arguments.of("no relation", STRANGER, BASIC, new Unknown()),
        Arguments.of("no relation, sensitive", STRANGER, HEALTH, new Unknown()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void decides(String name, AgencyId viewer, Category category, Decision expected) {
    assertThat(decide(Viewer.of(viewer), category)).isEqualTo(expected);
  }

  @Test
  @DisplayName("R09 holds: a live consent or basis that names recipient and category opens it")
  void aGroundOpensWhatItNames() {
    assertThat(decide(Viewer.of(NAV), LANGUAGE)).isEqualTo(new Permit("CONSENT:" + CONSENT));
    assertThat(decide(Viewer.of(NAV), HEALTH)).isEqualTo(new Permit("LEGAL_BASIS:" + BASIS));
  }

  @Test
  @DisplayName("R09 breaks: another category, another day or another recipient stays closed")
  void whatNoGroundNamesStaysClosed() {
    Decision withheld = new Withhold("NO_CONSENT_OR_BASIS");
    assertThat(decide(Viewer.of(NAV), BASIC)).isEqualTo(withheld);
    assertThat(decide(Viewer.of(NAV), PLAN)).as("from tomorrow").isEqualTo(withheld);
    assertThat(decide(Viewer.of(NAV), ECONOMY)).as("until yesterday").isEqualTo(withheld);
    assertThat(decide(Viewer.of(VO), HEALTH)).as("a basis for NAV").isEqualTo(withheld);
  }

  @Test
  @DisplayName("R10 holds: a withdrawn consent opens nothing from that instant on")
  void aWithdrawalStopsWhatRestedOnTheConsent() {
    assertThat(decide(Viewer.of(NAV), FAMILY)).isEqualTo(new Withhold("NO_CONSENT_OR_BASIS"));
  }

  @Test
  @DisplayName("R10 breaks: it opens until then, and what rests on another ground stays open")
  void aWithdrawalStopsNothingElse() {
    var family = new Trace(REFUGEE, Set.of(VO), FAMILY);
    assertThat(Disclosure.decide(Viewer.of(NAV), RELATIONS, family, NOW.minusSeconds(1)))
        .isEqualTo(new Permit("CONSENT:" + WITHDRAWN));
    assertThat(decide(Viewer.of(NAV), LANGUAGE)).isEqualTo(new Permit("CONSENT:" + CONSENT));
  }

  @Test
  void oversightSeesEverything() {
    for (Category category : Category.values()) {
      assertThat(decide(new Viewer(OVERSIGHT, true), category)).isEqualTo(new Permit("OVERSIGHT"));
    }
  }

  @Test
  void oversightWithoutTheRightIsAnAgencyWithoutRelation() {
    assertThat(decide(Viewer.of(OVERSIGHT), BASIC)).isEqualTo(new Unknown());
  }

  @Test
  void aGroundThatRanOutMakesNoRelation() {
    var relations =
        new ParticipantRelations(
            Set.of(REFUGEE),
            Set.of(),
            REFUGEE,
            new Grounds(
                Map.of(
                    OLD,
                    grant(OLD, Grant.Kind.CONSENT, "2025-01-01", "2026-02-28", null, NAV, PLAN))),
            Set.of());

    assertThat(Disclosure.knows(Viewer.of(NAV), relations, NOW)).isFalse();
    assertThat(Disclosure.knows(Viewer.of(NAV), relations, Instant.parse("2026-02-28T12:00:00Z")))
        .isTrue();
  }

  @Test
  void relationsAreFoldedFromTheStream() {
    var consent = UUID.randomUUID();
    var stream =
        Stream.pure()
            .record(REFUGEE, Happened.registered())
            .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
            .record(REFUGEE, Happened.referred(UUID.randomUUID(), REFUGEE, VO), VO)
            .record(REFUGEE, Happened.consent(consent, List.of(NAV), List.of(LANGUAGE)));

    var relations = stream.folded(ParticipantRelations.NONE);

    assertThat(relations.recorders()).containsExactly(REFUGEE);
    assertThat(relations.addressed()).containsExactly(VO);
    assertThat(relations.responsible()).isEqualTo(REFUGEE);
    assertThat(relations.involve(NAV, NOW)).isTrue();
    assertThat(relations.involve(STRANGER, NOW)).isFalse();
  }

  private static Decision decide(Viewer viewer, Category category) {
    return Disclosure.decide(viewer, RELATIONS, new Trace(REFUGEE, Set.of(VO), category), NOW);
  }

  private static Grant grant(
      UUID id,
      Grant.Kind kind,
      String from,
      String until,
      Instant withdrawnAt,
      AgencyId recipient,
      Category category) {
    return new Grant(
        id,
        kind,
        Set.of(recipient),
        Set.of(category),
        LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        withdrawnAt);
  }
}
