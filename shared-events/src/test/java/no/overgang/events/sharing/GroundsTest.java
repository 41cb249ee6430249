package no.overgang.events.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ConsentForm;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.ConsentWithdrawn;
import no.overgang.events.participant.LegalBasisRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GroundsTest {

  private static final AgencyId NAV = AgencyId.ofOrgnr("310000003");
  private static final AgencyId COUNTY = AgencyId.ofOrgnr("310000006");
  private static final UUID CONSENT = new UUID(0xC0, 1);
  private static final UUID BASIS = new UUID(0xBA, 1);
  private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);
  private static final Instant DURING = Instant.parse("2026-03-10T12:00:00Z");

  @Test
  @DisplayName("R09 holds: opens its categories to its parties while it holds")
  void opens() {
    Grounds grounds = consented(FROM, UNTIL);
    assertThat(grounds.opening(NAV, Category.LANGUAGE, DURING))
        .hasValueSatisfying(grant -> assertThat(grant.id()).isEqualTo(CONSENT));
    assertThat(grounds.names(NAV, DURING)).isTrue();
  }

  @Test
  @DisplayName("R09 breaks: another recipient, another category, no ground at all")
  void opensNothingElse() {
    Grounds grounds = consented(FROM, UNTIL);
    assertThat(grounds.opening(COUNTY, Category.LANGUAGE, DURING)).isEmpty();
    assertThat(grounds.opening(NAV, Category.HEALTH, DURING)).isEmpty();
    assertThat(grounds.names(COUNTY, DURING)).isFalse();
    assertThat(Grounds.NONE.opening(NAV, Category.LANGUAGE, DURING)).isEmpty();
  }

  @Test
  @DisplayName("It holds from its first day through its last, in Norway's time")
  void bothDaysIncluded() {
    Grounds grounds = consented(FROM, UNTIL);
    assertThat(opensAt(grounds, "2026-02-28T22:59:59.999999Z")).isFalse();
    assertThat(opensAt(grounds, "2026-02-28T23:00:00Z")).isTrue();
    assertThat(opensAt(grounds, "2026-03-31T21:59:59.999999Z")).isTrue();
    assertThat(opensAt(grounds, "2026-03-31T22:00:00Z")).isFalse();
  }

  @Test
  @DisplayName("Without a last day it holds on")
  void openEnded() {
    assertThat(opensAt(consented(FROM, null), "2099-01-01T00:00:00Z")).isTrue();
  }

  @Test
  @DisplayName("R10 holds: a withdrawal stops what rested on it from that instant, not before")
  void withdrawn() {
    Grounds grounds = consented(FROM, UNTIL).evolve(new ConsentWithdrawn(CONSENT, null), DURING);
    assertThat(grounds.opening(NAV, Category.LANGUAGE, DURING.minusNanos(1))).isPresent();
    assertThat(grounds.opening(NAV, Category.LANGUAGE, DURING)).isEmpty();
    assertThat(grounds.names(NAV, DURING)).isFalse();
    assertThat(grounds.all()).hasSize(1);
  }

  @Test
  @DisplayName("R10 holds: and nothing else; what a legal basis opens stays open")
  void nothingElse() {
    Grounds grounds =
        consented(FROM, UNTIL)
            .evolve(
                new LegalBasisRecorded(
                    BASIS,
                    "integreringsloven § 25",
                    new Protected("Oppfølging"),
                    List.of(NAV),
                    List.of(Category.LANGUAGE),
                    FROM,
                    null),
                DURING)
            .evolve(new ConsentWithdrawn(CONSENT, null), DURING);
    assertThat(grounds.opening(NAV, Category.LANGUAGE, DURING))
        .hasValueSatisfying(
            grant -> {
              assertThat(grant.id()).isEqualTo(BASIS);
              assertThat(grant.kind()).isEqualTo(Grant.Kind.LEGAL_BASIS);
            });
  }

  @Test
  @DisplayName("The withdrawal of a consent that is not there changes nothing")
  void unknownWithdrawn() {
    Grounds grounds = consented(FROM, UNTIL);
    assertThat(grounds.evolve(new ConsentWithdrawn(BASIS, null), DURING)).isEqualTo(grounds);
  }

  private static boolean opensAt(Grounds grounds, String instant) {
    return grounds.opening(NAV, Category.LANGUAGE, Instant.parse(instant)).isPresent();
  }

  private static Grounds consented(LocalDate from, @Nullable LocalDate until) {
    return Grounds.NONE.evolve(
        new ConsentGranted(
            CONSENT,
            List.of(NAV),
            new Protected("Oppfølging"),
            List.of(Category.LANGUAGE, Category.PLAN),
            from,
            until,
            "ti",
            ConsentForm.WRITTEN),
        DURING);
  }
}
