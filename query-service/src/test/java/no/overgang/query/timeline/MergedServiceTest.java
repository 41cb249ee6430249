package no.overgang.query.timeline;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Happened;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two participants that turn out to be one read as one, and as two again (domain 3). */
class MergedServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();
  private final Stream survivor =
      service.log.stream()
          .record(REFUGEE, Happened.registered())
          .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"), NAV);
  private final Stream duplicate =
      service.log.stream()
          .at("2026-01-04T08:00:00Z")
          .record(NAV, Happened.registered())
          .record(NAV, Happened.responsible(NAV, "2026-01-04"), REFUGEE)
          .record(
              NAV, Happened.level(LanguageSkill.SPEAKING, LanguageLevel.A2, LevelSource.TEST), VO)
          .record(NAV, Happened.practice(UUID.randomUUID(), NAV, "2026-01-04"), REFUGEE);

  @Test
  void theSurvivorsTimelineHoldsTheDuplicatesEntriesUntilTheyAreSeparated() {
    merge();
    JsonNode merged = timeline(survivor, REFUGEE, "");
    assertThat(merged.get("items").valueStream().map(MergedServiceTest::origin).toList())
        .containsExactly(
            "ParticipantRegistered of the duplicate",
            "ResponsibilityAssumed of the duplicate",
            "LanguageLevelRecorded of the duplicate",
            "PracticeStarted of the duplicate",
            "ParticipantRegistered",
            "ResponsibilityAssumed",
            "ParticipantMergedInto of the duplicate",
            "ParticipantMerged");
    assertThat(merged.get("periods").valueStream().map(bar -> bar.get("kind").asString()).toList())
        .as("who is responsible is said by the survivor's own stream")
        .containsExactly("PRACTICE", "RESPONSIBILITY");
    assertThat(merged.at("/items/2").has("content")).isFalse();
    assertThat(merged.at("/items/3/content/employer/name").asString()).isEqualTo("Bakeriet");
    UUID dup = UUID.fromString(merged.at("/items/3/eventId").asString());
    assertThat(
            service
                .as(REFUGEE)
                .get("/participants/" + survivor.id() + "/timeline/" + dup + "/history")
                .json()
                .at("/items/0/participantId")
                .asString())
        .isEqualTo(duplicate.id().toString());
    assertThat(timeline(survivor, REFUGEE, "knownAt=2026-01-31").at("/items")).hasSize(2);

    JsonNode card = service.as(NAV).get("/participants/" + duplicate.id()).json();
    assertThat(card.get("mergedInto").asString()).isEqualTo(survivor.id().toString());
    assertThat(
            service
                .as(NAV)
                .get("/participants/" + survivor.id())
                .json()
                .at("/mergedFrom/0")
                .asString())
        .isEqualTo(duplicate.id().toString());

    separate();
    assertThat(timeline(survivor, REFUGEE, "").at("/items")).hasSize(4);
    assertThat(timeline(survivor, REFUGEE, "knownAt=2026-02-15").at("/items")).hasSize(8);
  }

  @Test
  void aGroundGivenToTheSurvivorOpensTheDuplicatesEntriesToo() {
    merge();
    assertThat(timeline(survivor, REFUGEE, "").at("/items/2").has("content")).isFalse();

    survivor.record(
        NAV,
        Happened.consent(UUID.randomUUID(), List.of(REFUGEE), List.of(Category.LANGUAGE)),
        REFUGEE);
    assertThat(timeline(survivor, REFUGEE, "").at("/items/2/content/level").asString())
        .isEqualTo("A2");
    assertThat(timeline(duplicate, REFUGEE, "").at("/items/2").has("content"))
        .as("the duplicate by itself is opened by its own grounds alone")
        .isFalse();
  }

  @Test
  void whoeverMayNotKnowOfTheDuplicateDoesNotSeeIt() {
    Stream other =
        service.log.stream()
            .record(REFUGEE, Happened.registered())
            .record(REFUGEE, Happened.referred(UUID.randomUUID(), REFUGEE, VO), VO);
    Stream hidden =
        service.log.stream()
            .record(REFUGEE, Happened.registered())
            .record(REFUGEE, new ParticipantMergedInto(other.id(), Happened.text("samme")));
    other.record(REFUGEE, new ParticipantMerged(hidden.id(), Happened.text("samme")));
    awaitRead(hidden);

    assertThat(timeline(other, VO, "").at("/items")).hasSize(3);
    assertThat(timeline(other, REFUGEE, "").at("/items")).hasSize(5);
  }

  private void merge() {
    duplicate
        .at("2026-02-01T08:00:00Z")
        .record(REFUGEE, new ParticipantMergedInto(survivor.id(), Happened.text("samme")), NAV, VO);
    survivor
        .at("2026-02-01T08:00:10Z")
        .record(REFUGEE, new ParticipantMerged(duplicate.id(), Happened.text("samme")), NAV, VO);
    awaitRead(duplicate);
  }

  private void separate() {
    duplicate
        .at("2026-03-01T08:00:00Z")
        .record(REFUGEE, new ParticipantSeparated(survivor.id(), Happened.text("to")), NAV, VO);
    survivor
        .at("2026-03-01T08:00:00Z")
        .record(REFUGEE, new ParticipantSeparated(duplicate.id(), Happened.text("to")), NAV, VO);
    awaitRead(duplicate);
  }

  private void awaitRead(Stream stream) {
    timeline(stream, REFUGEE, "");
  }

  private JsonNode timeline(Stream stream, AgencyId viewer, String query) {
    Answer answer =
        service
            .as(viewer)
            .get(
                "/participants/"
                    + stream.id()
                    + "/timeline?atLeast="
                    + stream.last().position()
                    + "&"
                    + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String origin(JsonNode item) {
    return item.get("type").asString() + (item.has("participantId") ? " of the duplicate" : "");
  }
}
