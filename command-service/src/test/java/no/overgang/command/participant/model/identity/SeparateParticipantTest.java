package no.overgang.command.participant.model.identity;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.History.aParticipantOf;
import static no.overgang.command.participant.model.Scenario.PARTICIPANT;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.identity.MergeParticipantTest.REASON;
import static no.overgang.command.participant.model.identity.MergeParticipantTest.SURVIVOR;
import static no.overgang.command.participant.model.identity.MergeParticipantTest.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.overgang.command.participant.model.Beside;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantSeparated;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeparateParticipantTest {

  private static final SeparateParticipant SEPARATE = new SeparateParticipant(REASON);
  private static final History DUPLICATE =
      aParticipant().and(REFUGEE_SERVICE, new ParticipantMergedInto(SURVIVOR, REASON));
  private static final History OF_NAV =
      aParticipantOf(NAV).and(REFUGEE_SERVICE, new ParticipantMerged(PARTICIPANT, REASON));

  @Test
  @DisplayName("The agency responsible for either takes the merger back, in both streams")
  void separates() {
    for (AgencyId either : List.of(REFUGEE_SERVICE, NAV)) {
      given(DUPLICATE)
          .beside(Beside.of(SURVIVOR, OF_NAV))
          .when(either, SEPARATE)
          .then(
              event(new ParticipantSeparated(SURVIVOR, REASON), REFUGEE_SERVICE, NAV),
              event(new ParticipantSeparated(PARTICIPANT, REASON), REFUGEE_SERVICE, NAV)
                  .in(SURVIVOR));
    }
  }

  @Test
  @DisplayName("Everything is as before: both stand apart, and a second duplicate stays one")
  void asBefore() {
    History apart = DUPLICATE.and(NAV, new ParticipantSeparated(SURVIVOR, REASON));
    assertThat(apart.state().mergedInto()).isNull();
    assertThat(apart.state().profile()).isEqualTo(aParticipant().state().profile());
    assertThat(
            OF_NAV
                .and(NAV, new ParticipantMerged(THIRD, REASON))
                .and(NAV, new ParticipantSeparated(PARTICIPANT, REASON))
                .state()
                .profile()
                .duplicates())
        .containsExactly(THIRD);
  }

  @Test
  @DisplayName("Refused: anybody but the agencies responsible for the two")
  void onlyTheResponsible() {
    given(DUPLICATE)
        .beside(Beside.of(SURVIVOR, OF_NAV))
        .whenAsked(ADULT_EDUCATION, SEPARATE)
        .thenRefused(SeparateParticipant.Refused.ONLY_THE_RESPONSIBLE, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: one that is not merged, be it the other of the two, or no longer")
  void notMerged() {
    for (History history :
        List.of(
            aParticipant(),
            aParticipant().and(REFUGEE_SERVICE, new ParticipantMerged(THIRD, REASON)),
            DUPLICATE.and(NAV, new ParticipantSeparated(SURVIVOR, REASON)))) {
      given(history)
          .beside(Beside.of(SURVIVOR, OF_NAV))
          .whenAsked(REFUGEE_SERVICE, SEPARATE)
          .thenRefused(SeparateParticipant.Refused.NOT_MERGED, Because.ofTheState());
    }
  }
}
