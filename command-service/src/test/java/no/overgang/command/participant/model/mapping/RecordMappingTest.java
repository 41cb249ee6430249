package no.overgang.command.participant.model.mapping;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Scenario.warned;
import static no.overgang.command.participant.model.Times.THAT_DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.Warning;
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
  private static final Protected REASON = new Protected("Forrige er ikke å finne");
  private static final List<Finding> INTERESTS =
      List.of(new Finding(MappingDimension.INTERESTS, new Protected("Matlaging"), null));
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

  @Test
  @DisplayName("R12 holds: dimensions mapped more than a year ago, or not at all")
  void longAgo() {
    given(mappedOn(THAT_DAY.minusMonths(12).minusDays(1)))
        .when(NAV, map(LATER, FINDINGS, null))
        .then(event(recorded(LATER, null)));
    given(mappedOn(THAT_DAY))
        .when(NAV, map(LATER, INTERESTS, null))
        .then(
            event(
                new MappingRecorded(LATER, "Kompass", "Samtale", true, INTERESTS, null, PURPOSE)));
  }

  @Test
  @DisplayName(
      "R12 holds: building on the earlier mapping, itself or through another, is no mapping anew")
  void buildsOnTheEarlier() {
    UUID between = new UUID(0x3A, 3);
    History built =
        mappedOn(THAT_DAY)
            .and(
                NAV,
                new MappingRecorded(between, "Kompass", "Samtale", true, INTERESTS, EARLIER, null));
    given(built).when(NAV, map(LATER, FINDINGS, between)).then(event(recorded(LATER, between)));
  }

  @Test
  @DisplayName("R12 holds: what was mapped on a later day is no earlier mapping")
  void mappedLater() {
    given(mappedOn(THAT_DAY.plusDays(1)))
        .when(NAV, map(LATER, FINDINGS, null))
        .then(event(recorded(LATER, null)));
  }

  @Test
  @DisplayName(
      "R12 breaks: a dimension mapped a year ago to the day is shown and asks for a reason")
  void mappedAgain() {
    History history = mappedOn(THAT_DAY.minusMonths(12));
    given(history).when(NAV, map(LATER, FINDINGS, null)).thenNeeds(Rule.R12);
    given(history)
        .when(NAV, again(FINDINGS, PURPOSE))
        .then(
            warned(
                event(recorded(LATER, null)),
                new Warning(
                    "R12",
                    "NETWORK was mapped on 2025-02-26 by Made-up refugee (mapping %s); HEALTH was mapped on 2025-02-26 by Made-up refugee (mapping %s)"
                        .formatted(EARLIER, EARLIER),
                    REASON)));
  }

  @Test
  @DisplayName("R12 breaks: a reason without a purpose is not enough")
  void purposeNeeded() {
    given(mappedOn(THAT_DAY))
        .when(NAV, again(FINDINGS, null))
        .thenRefused(
            RecordMapping.Refused.PURPOSE_NEEDED,
            new Because(Refusal.Kind.CONFLICT, Rule.R12, "/purpose"));
  }

  @Test
  @DisplayName("R12 breaks: of several earlier mappings the last is shown, whatever was told last")
  void theLastIsShown() {
    History twice =
        mappedOn(THAT_DAY)
            .andAt(
                noon(THAT_DAY.minusDays(30)),
                NAV,
                new MappingRecorded(
                    new UUID(0x3A, 4), "Kompass", "Samtale", true, FINDINGS, null, null));
    given(twice)
        .when(NAV, again(FINDINGS.subList(0, 1), PURPOSE))
        .then(
            warned(
                event(
                    new MappingRecorded(
                        LATER, "Kompass", "Samtale", true, FINDINGS.subList(0, 1), null, PURPOSE)),
                new Warning(
                    "R12",
                    "NETWORK was mapped on 2026-02-26 by Made-up refugee (mapping %s)"
                        .formatted(EARLIER),
                    REASON)));
  }

  private static History mappedOn(LocalDate day) {
    return aParticipant().andAt(noon(day), REFUGEE_SERVICE, recorded(EARLIER, null));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static RecordMapping again(List<Finding> findings, @Nullable Protected purpose) {
    return new RecordMapping(LATER, "Kompass", "Samtale", true, findings, null, purpose, REASON);
  }

  private static RecordMapping map(
      @Nullable UUID id, List<Finding> findings, @Nullable UUID reuses) {
    return new RecordMapping(id, "Kompass", "Samtale", true, findings, reuses, PURPOSE, null);
  }

  private static MappingRecorded recorded(UUID id, @Nullable UUID reuses) {
    return new MappingRecorded(id, "Kompass", "Samtale", true, FINDINGS, reuses, PURPOSE);
  }
}
