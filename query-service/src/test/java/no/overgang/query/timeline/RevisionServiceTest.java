package no.overgang.query.timeline;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.STRANGER;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Happened;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Entries that were wrong, on the timeline (domain 4.10, rule R23). */
class RevisionServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();
  private final Stream stream =
      service.log.stream()
          .record(REFUGEE, Happened.registered())
          .record(REFUGEE, level(LanguageLevel.B1), NAV);
  private final UUID entry = stream.lastId();

  @Test
  @DisplayName("R23 holds: a corrected entry stands once, at its place, with its history beside it")
  void aCorrectedEntryStandsOnceAtItsPlace() {
    stream
        .at("2026-03-01T08:00:00Z")
        .record(REFUGEE, Happened.corrected(entry, level(LanguageLevel.A1)), NAV)
        .at("2026-03-02T08:00:00Z")
        .record(REFUGEE, Happened.corrected(entry, level(LanguageLevel.A2)), NAV);
    UUID latest = stream.lastId();

    JsonNode timeline = timeline(NAV, "");
    assertThat(types(timeline)).containsExactly("ParticipantRegistered", "LanguageLevelRecorded");
    JsonNode item = timeline.at("/items/1");
    assertThat(item.get("eventId").asString()).isEqualTo(entry.toString());
    assertThat(item.get("occurredAt").asString()).startsWith("2026-01-05");
    assertThat(item.at("/content/level").asString()).isEqualTo("A2");
    assertThat(item.get("correctedBy").asString()).isEqualTo(latest.toString());
    assertThat(item.get("revisions").asInt()).isEqualTo(2);
    assertThat(item.has("retractedBy")).isFalse();
    assertThat(item.has("corrects")).isFalse();
    assertThat(timeline.at("/items/0").has("revisions")).isFalse();

    JsonNode history = history(NAV, entry);
    assertThat(levels(history)).containsExactly("B1", "A1", "A2");
    assertThat(history.at("/items/0").has("corrects")).isFalse();
    assertThat(history.at("/items/1/corrects").asString()).isEqualTo(entry.toString());
    assertThat(history.at("/items/1/content/reason").asString()).isEqualTo("feilført");
    assertThat(history(NAV, latest)).isEqualTo(history);
  }

  @Test
  @DisplayName("R23 holds: a retracted entry stays readable and says that it was retracted")
  void aRetractedEntryStaysReadable() {
    stream.record(REFUGEE, Happened.retracted(entry, Category.LANGUAGE), NAV);

    JsonNode item = timeline(NAV, "").at("/items/1");
    assertThat(item.get("retractedBy").asString()).isEqualTo(stream.lastId().toString());
    assertThat(item.at("/content/level").asString()).isEqualTo("B1");
    assertThat(item.has("correctedBy")).isFalse();
    assertThat(timeline(REFUGEE, "revisions=all").at("/items")).hasSize(3);
    assertThat(service.as(REFUGEE).get("/participants/" + stream.id()).json().at("/levels"))
        .isEmpty();
  }

  @Test
  @DisplayName("R23 breaks: before the correction was known the entry reads as it was")
  void whatWasKnownThenIsShown() {
    stream
        .at("2026-03-01T08:00:00Z")
        .record(REFUGEE, Happened.corrected(entry, level(LanguageLevel.A2)), NAV);

    JsonNode then = timeline(REFUGEE, "knownAt=2026-02-01").at("/items/1");
    assertThat(then.at("/content/level").asString()).isEqualTo("B1");
    assertThat(then.has("correctedBy")).isFalse();
    JsonNode asOf = timeline(REFUGEE, "asOf=2026-02-01").at("/items/1");
    assertThat(asOf.at("/content/level").asString())
        .as("a cut in time hides no correction")
        .isEqualTo("A2");
    JsonNode all = timeline(REFUGEE, "revisions=all&asOf=2026-02-01");
    assertThat(types(all))
        .containsExactly("ParticipantRegistered", "LanguageLevelRecorded", "EntryCorrected");
    assertThat(all.at("/items/2/corrects").asString()).isEqualTo(entry.toString());
    assertThat(types(timeline(REFUGEE, "revisions=all&asOf=2026-01-04"))).isEmpty();
  }

  @Test
  void theCorrectedContentIsSeenByWhoeverMayReadTheEntry() {
    stream
        .record(REFUGEE, Happened.mapped(MappingDimension.LANGUAGE, MappingDimension.HEALTH), VO)
        .record(
            REFUGEE,
            Happened.corrected(
                stream.lastId(),
                Happened.mapped(MappingDimension.HEALTH, MappingDimension.NETWORK)),
            VO);

    JsonNode addressed = timeline(VO, "").at("/items/2");
    assertThat(addressed.at("/content/dimensions/0/withheld/ground").asString())
        .isEqualTo("NO_CONSENT_OR_BASIS");
    assertThat(addressed.at("/content/dimensions/1/finding").asString())
        .isEqualTo("funn om NETWORK");
    assertThat(addressed.toString()).doesNotContain("funn om HEALTH");
    JsonNode history = history(VO, UUID.fromString(addressed.get("eventId").asString()));
    assertThat(history.toString())
        .contains("funn om LANGUAGE", "funn om NETWORK")
        .doesNotContain("funn om HEALTH");
    assertThat(timeline(NAV, "").at("/items/2").has("content")).isFalse();
    assertThat(history(NAV, stream.lastId()).toString()).doesNotContain("funn om");
  }

  @Test
  void aHistoryIsOfAnEntryOfThisParticipant() {
    String path = "/participants/" + stream.id() + "/timeline/";
    timeline(REFUGEE, "");
    assertThat(service.as(STRANGER).get(path + entry + "/history").status()).isEqualTo(404);
    assertThat(service.as(REFUGEE).get(path + UUID.randomUUID() + "/history").status())
        .isEqualTo(404);
    assertThat(service.as(REFUGEE).get(path + "nothing/history").status()).isEqualTo(404);
    Answer malformed =
        service.as(REFUGEE).get("/participants/" + stream.id() + "/timeline?revisions=some");
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.json().at("/errors/0/pointer").asString()).isEqualTo("revisions");
  }

  @Test
  void theStreamTellsOfACorrectionAsItComes() {
    timeline(REFUGEE, "");
    String path = "/participants/" + stream.id() + "/timeline/stream";
    try (var events = service.as(NAV).stream(path, null)) {
      stream.record(REFUGEE, Happened.corrected(entry, level(LanguageLevel.A2)), NAV);

      JsonNode item = events.next().data();
      assertThat(item.get("type").asString()).isEqualTo("EntryCorrected");
      assertThat(item.get("corrects").asString()).isEqualTo(entry.toString());
      assertThat(item.at("/content/entry/event/level").asString()).isEqualTo("A2");
    }
  }

  private static LanguageLevelRecorded level(LanguageLevel level) {
    return Happened.level(LanguageSkill.SPEAKING, level, LevelSource.TEST);
  }

  private JsonNode timeline(no.overgang.events.AgencyId viewer, String query) {
    return get(viewer, "/timeline?" + query + "&atLeast=" + stream.last().position());
  }

  private JsonNode history(no.overgang.events.AgencyId viewer, UUID event) {
    return get(viewer, "/timeline/" + event + "/history?atLeast=" + stream.last().position());
  }

  private JsonNode get(no.overgang.events.AgencyId viewer, String path) {
    Answer answer = service.as(viewer).get("/participants/" + stream.id() + path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> types(JsonNode timeline) {
    return timeline.get("items").valueStream().map(item -> item.get("type").asString()).toList();
  }

  private static List<String> levels(JsonNode history) {
    return history
        .get("items")
        .valueStream()
        .map(
            item ->
                item.at("/content/level")
                    .asString(item.at("/content/entry/event/level").asString("")))
        .toList();
  }
}
