package no.overgang.query.timeline;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.OVERSIGHT;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.STRANGER;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.participant.ConsentWithdrawn;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Issuers;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TimelineServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();

  @Test
  void bothAgenciesReadWhatTheyMay() {
    var referral = UUID.randomUUID();
    Stream stream =
        registered()
            .record(REFUGEE, Happened.referred(referral, REFUGEE, VO), VO)
            .record(
                REFUGEE, Happened.mapped(MappingDimension.LANGUAGE, MappingDimension.HEALTH), VO);

    JsonNode own = timeline(stream, service.as(REFUGEE), "");
    assertThat(types(own))
        .containsExactly(
            "ParticipantRegistered",
            "ResponsibilityAssumed",
            "ParticipantReferred",
            "MappingRecorded");
    JsonNode referred = own.at("/items/2");
    assertThat(referred.at("/content/purpose").asString()).isEqualTo("norskkurs");
    assertThat(referred.at("/content/referralId").asString()).isEqualTo(referral.toString());
    assertThat(referred.at("/actor").asString()).isEqualTo("ane");
    assertThat(referred.at("/agency").asString()).isEqualTo(REFUGEE.value());
    assertThat(own.at("/periods/0/kind").asString()).isEqualTo("RESPONSIBILITY");

    JsonNode addressed = timeline(stream, service.as(VO), "");
    assertThat(addressed.at("/items/0").has("content")).isFalse();
    assertThat(addressed.at("/items/0").has("actor")).isFalse();
    assertThat(addressed.at("/items/0/withheld/ground").asString())
        .isEqualTo("NO_CONSENT_OR_BASIS");
    assertThat(addressed.at("/items/2/content/purpose").asString()).isEqualTo("norskkurs");
    assertThat(addressed.at("/items/3/content/dimensions/0/finding").asString())
        .isEqualTo("funn om LANGUAGE");
    assertThat(addressed.at("/items/3/content/dimensions/1/withheld/ground").asString())
        .isEqualTo("NO_CONSENT_OR_BASIS");
    assertThat(addressed.toString()).doesNotContain("funn om HEALTH");
    assertThat(addressed.at("/periods")).isEmpty();
  }

  @Test
  void aStrangerGetsTheSameAnswerAsForAParticipantThatIsNot() {
    Stream stream = registered();
    timeline(stream, service.as(REFUGEE), "");

    Answer stranger = service.as(STRANGER).get("/participants/" + stream.id() + "/timeline");
    Answer unknown = service.as(STRANGER).get("/participants/" + UUID.randomUUID() + "/timeline");

    assertThat(stranger.status()).isEqualTo(404);
    assertThat(stranger.problem()).isEqualTo("not-found");
    assertThat(stranger.body().replaceAll("[0-9a-f-]{36}", ""))
        .isEqualTo(unknown.body().replaceAll("[0-9a-f-]{36}", ""));
    assertThat(service.as(STRANGER).get("/participants/" + stream.id()).status()).isEqualTo(404);
    assertThat(service.as(REFUGEE).get("/participants/no-id/timeline").status()).isEqualTo(404);
  }

  @Test
  void aConsentOpensAndItsWithdrawalCloses() {
    var consent = UUID.randomUUID();
    Stream stream =
        registered()
            .record(
                REFUGEE, Happened.level(LanguageSkill.SPEAKING, LanguageLevel.A2, LevelSource.TEST))
            .record(
                REFUGEE, Happened.consent(consent, List.of(NAV), List.of(Category.LANGUAGE)), NAV);

    JsonNode opened = timeline(stream, service.as(NAV), "");
    assertThat(opened.at("/items/2/content/level").asString()).isEqualTo("A2");
    assertThat(opened.at("/items/0").has("withheld")).isTrue();

    stream.record(REFUGEE, new ConsentWithdrawn(consent, null), NAV);
    JsonNode closed = timeline(stream, service.as(NAV), "");
    assertThat(closed.at("/items/2/withheld/ground").asString()).isEqualTo("NO_CONSENT_OR_BASIS");
  }

  @Test
  void cutsByWhatHappenedAndByWhatWasKnown() {
    Stream stream =
        registered()
            .at("2026-02-01T08:00:00Z")
            .recordedAt("2026-02-20T08:00:00Z")
            .record(
                REFUGEE,
                Happened.level(LanguageSkill.READING, LanguageLevel.A1, LevelSource.JUDGEMENT))
            .at("2026-02-10T08:00:00Z")
            .record(REFUGEE, Happened.programme(UUID.randomUUID(), REFUGEE, "2026-02-10"));

    assertThat(types(timeline(stream, service.as(REFUGEE), "asOf=2026-02-05T00:00:00Z")))
        .containsExactly("ParticipantRegistered", "ResponsibilityAssumed", "LanguageLevelRecorded");
    assertThat(types(timeline(stream, service.as(REFUGEE), "knownAt=2026-02-15T00:00:00Z")))
        .containsExactly("ParticipantRegistered", "ResponsibilityAssumed", "ProgrammeStarted");
    assertThat(
            types(
                timeline(
                    stream,
                    service.as(REFUGEE),
                    "asOf=2026-02-05T00:00:00Z&knownAt=2026-02-05T00:00:00Z")))
        .containsExactly("ParticipantRegistered", "ResponsibilityAssumed");
    assertThat(timeline(stream, service.as(REFUGEE), "asOf=2026-02-05").at("/periods")).hasSize(1);
    assertThat(types(timeline(stream, service.as(REFUGEE), "from=2026-02-01&to=2026-02-01")))
        .containsExactly("LanguageLevelRecorded");
    assertThat(types(timeline(stream, service.as(REFUGEE), "category=LANGUAGE,PLAN")))
        .containsExactly("LanguageLevelRecorded", "ProgrammeStarted");
    assertThat(types(timeline(stream, service.as(REFUGEE), "category=LANGUAGE&category=PLAN")))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"asc,1", "asc,2", "asc,3", "desc,1", "desc,2", "desc,5"})
  void pagesHoldEachEntryOnceAndInOrder(String order, int size) {
    Stream stream = registered();
    for (int i = 0; i < 3; i++) {
      stream.record(
          REFUGEE, Happened.level(LanguageSkill.SPEAKING, LanguageLevel.A2, LevelSource.TEST));
    }
    List<Long> read = new ArrayList<>();
    String after = "";
    do {
      JsonNode page =
          timeline(stream, service.as(REFUGEE), "order=" + order + "&size=" + size + after);
      page.at("/items").forEach(item -> read.add(item.get("sequence").asLong()));
      after = page.get("next").isNull() ? null : "&after=" + page.get("next").asString();
    } while (after != null);

    assertThat(read)
        .containsExactlyElementsOf(
            order.equals("asc") ? List.of(0L, 1L, 2L, 3L, 4L) : List.of(4L, 3L, 2L, 1L, 0L));
  }

  @ParameterizedTest
  @CsvSource({
    "asOf=yesterday,asOf",
    "knownAt=2026-13-01,knownAt",
    "from=x,from",
    "to=x,to",
    "category=GOSSIP,category",
    "order=up,order",
    "after=%20,after",
    "after=bm90IG91cnM,after",
    "size=0,size",
    "size=501,size",
    "size=many,size",
    "atLeast=-1,atLeast",
    "atLeast=x,atLeast"
  })
  void aMalformedParameterIsNamed(String query, String parameter) {
    Answer answer =
        service.as(REFUGEE).get("/participants/" + UUID.randomUUID() + "/timeline?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("malformed-parameter");
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(parameter);
  }

  @Test
  void waitingForAPositionThatDoesNotComeEndsWithAnAnswer() {
    Stream stream = registered();
    long begin = System.nanoTime();
    Answer answer =
        service.as(REFUGEE).get("/participants/" + stream.id() + "/timeline?atLeast=999999999");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("read-side-behind");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
  }

  @Test
  void oversightReadsAllAndAsAnyAgency() {
    Stream stream = registered();
    var oversight = service.withToken(Issuers.machine(OVERSIGHT, "overgang:read overgang:audit"));

    assertThat(timeline(stream, oversight, "").at("/items/0/content/birthYear").asInt())
        .isEqualTo(1994);
    assertThat(
            oversight
                .get("/participants/" + stream.id() + "/timeline?as=" + STRANGER.orgnr())
                .status())
        .isEqualTo(404);
    assertThat(timeline(stream, oversight, "as=" + REFUGEE.orgnr()).at("/items")).hasSize(2);
    assertThat(
            service
                .as(REFUGEE)
                .get("/participants/" + stream.id() + "/timeline?as=" + VO.orgnr())
                .status())
        .isEqualTo(403);
    var withoutRight = service.withToken(Issuers.machine(OVERSIGHT, "overgang:read"));
    assertThat(withoutRight.get("/participants/" + stream.id() + "/timeline").status())
        .isEqualTo(404);
  }

  @Test
  void theStreamGivesWhatIsNewAndResumesWithoutLossOrDoubles() {
    Stream stream = registered();
    timeline(stream, service.as(REFUGEE), "");
    String path = "/participants/" + stream.id() + "/timeline/stream";
    String resumeAt;
    try (var events = service.as(REFUGEE).stream(path, null)) {
      stream.record(
          REFUGEE, Happened.level(LanguageSkill.READING, LanguageLevel.A1, LevelSource.TEST));
      var event = events.next();
      assertThat(event.name()).isEqualTo("entry");
      assertThat(event.id()).isEqualTo(String.valueOf(stream.last().position()));
      assertThat(event.data().at("/content/level").asString()).isEqualTo("A1");
      resumeAt = event.id();
    }
    for (int i = 0; i < 3; i++) {
      stream.record(
          REFUGEE, Happened.level(LanguageSkill.WRITING, LanguageLevel.A1, LevelSource.TEST));
    }
    timeline(stream, service.as(REFUGEE), "");
    try (var events = service.as(REFUGEE).stream(path, resumeAt)) {
      assertThat(List.of(events.next().id(), events.next().id(), events.next().id()))
          .containsExactlyElementsOf(
              stream.events().subList(3, 6).stream()
                  .map(event -> String.valueOf(event.position()))
                  .toList());
      stream.record(VO, Happened.level(LanguageSkill.SPEAKING, LanguageLevel.B1, LevelSource.TEST));
      var withheld = events.next();
      assertThat(withheld.data().at("/withheld/ground").asString())
          .isEqualTo("NO_CONSENT_OR_BASIS");
      assertThat(events.isSilentFor(Duration.ofMillis(300))).isTrue();
    }
    try (var events = service.as(REFUGEE).stream(path + "?after=0", null)) {
      assertThat(events.next().data().get("sequence").asLong()).isZero();
    }
    assertThat(service.as(STRANGER).get(path).status()).isEqualTo(404);
  }

  private Stream registered() {
    return service.log.stream()
        .record(REFUGEE, Happened.registered())
        .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"));
  }

  private JsonNode timeline(Stream stream, RunningQueryService.Client client, String query) {
    Answer answer =
        client.get(
            "/participants/"
                + stream.id()
                + "/timeline?atLeast="
                + stream.last().position()
                + "&"
                + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> types(JsonNode timeline) {
    var types = new ArrayList<String>();
    timeline.at("/items").forEach(item -> types.add(item.get("type").asString()));
    return types;
  }
}
