package no.overgang.command.participant.model.identity;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.events.code.IdentifierType.DNR;
import static no.overgang.events.code.IdentifierType.DUF;
import static no.overgang.events.code.IdentifierType.FNR;
import static no.overgang.events.code.IdentifierType.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.command.participant.model.identity.LinkIdentifier.Linked;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.IdentifierLinked;
import no.overgang.events.participant.ParticipantMergedInto;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinkIdentifierTest {

  private static final LinkIdentifier FNR_FOR_DNR =
      new LinkIdentifier(List.of(new Linked(FNR, DNR)));

  @Test
  @DisplayName("A D-number becomes a fødselsnummer: the kinds are recorded, and nobody is merged")
  void links() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, FNR_FOR_DNR)
        .then(event(new IdentifierLinked(FNR, DNR)));
  }

  @Test
  @DisplayName("Several at once, by another agency: the responsible one is told of each")
  void several() {
    given(aParticipant())
        .when(NAV, new LinkIdentifier(List.of(new Linked(DUF, null), new Linked(LOCAL, null))))
        .then(
            event(new IdentifierLinked(DUF, null), REFUGEE_SERVICE),
            event(new IdentifierLinked(LOCAL, null), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("It may come when the follow-up is closed")
  void afterClosing() {
    given(
            aParticipant()
                .and(
                    REFUGEE_SERVICE,
                    new FollowUpClosed(
                        FollowUpOutcome.PAID_WORK, MergeParticipantTest.YESTERDAY, null)))
        .whenAsked(REFUGEE_SERVICE, FNR_FOR_DNR)
        .then(event(new IdentifierLinked(FNR, DNR)));
  }

  @Test
  @DisplayName("A fødselsnummer takes the place of the one before, or else of the D-number")
  void takesThePlace() {
    assertThat(Linked.beside(Set.of(DNR, DUF), FNR)).isEqualTo(new Linked(FNR, DNR));
    assertThat(Linked.beside(Set.of(DNR, FNR), FNR)).isEqualTo(new Linked(FNR, FNR));
    assertThat(Linked.beside(Set.of(DUF), FNR)).isEqualTo(new Linked(FNR, null));
    assertThat(Linked.beside(Set.of(DUF, FNR), DNR)).isEqualTo(new Linked(DNR, null));
    assertThat(Linked.beside(Set.of(DNR), DUF)).isEqualTo(new Linked(DUF, null));
  }

  @Test
  @DisplayName("Refused: no number at all")
  void nothing() {
    given(aParticipant())
        .when(NAV, new LinkIdentifier(List.of()))
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/identifiers"), Because.of("/identifiers"));
  }

  @Test
  @DisplayName("Refused: a participant that was merged into another")
  void merged() {
    given(
            aParticipant()
                .and(
                    REFUGEE_SERVICE,
                    new ParticipantMergedInto(
                        MergeParticipantTest.SURVIVOR, MergeParticipantTest.REASON)))
        .whenAsked(REFUGEE_SERVICE, FNR_FOR_DNR)
        .thenRefused(Decider.Refused.MERGED_INTO_ANOTHER, Because.ofTheState());
  }
}
