package no.overgang.command.participant.model.sharing;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.sharing.AGround.BASIS;
import static no.overgang.command.participant.model.sharing.AGround.CONSENT;

import java.util.List;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ConsentWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithdrawConsentTest {

  private static final Protected REASON = new Protected("Ønsker det ikke lenger");

  @Test
  @DisplayName("Any agency the participant tells records it, and the parties are told")
  void withdraws() {
    for (AgencyId anybody : List.of(REFUGEE_SERVICE, NAV, COUNTY)) {
      given(AGround.withConsent())
          .when(anybody, new WithdrawConsent(CONSENT, REASON))
          .then(event(new ConsentWithdrawn(CONSENT, REASON), NAV, ADULT_EDUCATION));
    }
  }

  @Test
  @DisplayName("Refused: a consent that is withdrawn already")
  void twice() {
    given(AGround.withConsent().and(NAV, new ConsentWithdrawn(CONSENT, null)))
        .when(REFUGEE_SERVICE, new WithdrawConsent(CONSENT, REASON))
        .thenRefused(WithdrawConsent.Refused.ALREADY_WITHDRAWN, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a consent that was never given")
  void unknown() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, new WithdrawConsent(CONSENT, REASON))
        .thenRefused(WithdrawConsent.Refused.UNKNOWN_CONSENT, Because.of("/consentId"));
  }

  @Test
  @DisplayName("Refused: a legal basis, which is no consent")
  void basisIsNoConsent() {
    given(AGround.withBasis())
        .when(REFUGEE_SERVICE, new WithdrawConsent(BASIS, REASON))
        .thenRefused(WithdrawConsent.Refused.UNKNOWN_CONSENT, Because.of("/consentId"));
  }
}
