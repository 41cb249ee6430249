package no.overgang.command.participant.model.mapping;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.participant.Finding;
import no.overgang.events.participant.MappingRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordMappingTest {

  private static final UUID EARLIER = new UUID(0x3A, 1);
  private static final UUID LATER = new UUID(0x3A, 2);
  private static final Protected PURPOSE = new Protected("Ny adresse, nytt nettverk");
  private static final List<Finding> FINDINGS =
      List.of(
          new Finding(MappingDimension.NETWORK, new Protected("Lite"), "Samtale"),
          new Finding(MappingDimension.HEALTH, new Protected("Ryggplager"), null));

  @Test
  @DisplayName("A mapping is recorded; the hub makes its id")
  void records() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, map(null, FINDINGS, null))
        .then(event(recorded(NEW_ID, null)));
  }

  @Test
  @DisplayName("A mapping builds on an earlier one, of another agency")
  void reuses() {
    given(aParticipant().and(REFUGEE_SERVICE, recorded(EARLIER, null)))
        .when(NAV, map(LATER, FINDINGS, EARLIER))
        .then(event(recorded(LATER, EARLIER)));
  }

  @Test
  @DisplayName("Refused: an id that is in use")
  void idInUse() {
    given(aParticipant().and(REFUGEE_SERVICE, recorded(EARLIER, null)))
        .when(NAV, map(EARLIER, FINDINGS, null))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/mappingId"), Because.inUse("/mappingId"));
  }

  @Test
  @DisplayName("Refused: a mapping of nothing")
  void nothingMapped() {
    given(aParticipant())
        .when(NAV, map(null, List.of(), null))
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/dimensions"), Because.of("/dimensions"));
  }

  @Test
  @DisplayName("Refused: building on a mapping that is not there, be it itself")
  void unknownEarlier() {
    given(aParticipant())
        .when(NAV, map(LATER, FINDINGS, LATER))
        .thenRefused(CommonRefusal.UNKNOWN_MAPPING.at("/reuses"), Because.of("/reuses"));
  }

  private static RecordMapping map(
      @Nullable UUID id, List<Finding> findings, @Nullable UUID reuses) {
    return new RecordMapping(id, "Kompass", "Samtale", true, findings, reuses, PURPOSE);
  }

  private static MappingRecorded recorded(UUID id, @Nullable UUID reuses) {
    return new MappingRecorded(id, "Kompass", "Samtale", true, FINDINGS, reuses, PURPOSE);
  }
}
