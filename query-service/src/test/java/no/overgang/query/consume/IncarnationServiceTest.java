package no.overgang.query.consume;

import static no.overgang.query.support.Agencies.OVERSIGHT;
import static no.overgang.query.support.Agencies.REFUGEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.overgang.engines.LongForm;
import no.overgang.engines.TestEngines;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Await;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Issuers;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import no.overgang.query.view.View;
import org.junit.jupiter.api.Test;

/** The store is restored to an earlier point, and the log written anew from it. */
class IncarnationServiceTest {

  private static final LanguageLevelRecorded BEFORE =
      Happened.level(LanguageSkill.READING, LanguageLevel.A1, LevelSource.TEST);
  private static final LanguageLevelRecorded AFTER =
      Happened.level(LanguageSkill.READING, LanguageLevel.B1, LevelSource.TEST);

  @Test
  void aLogOfAnotherIncarnationIsNotReadUntilTheViewsAreBuiltAnew() {
    try (var service = service("incarnation")) {
      service.log.write(UUID.randomUUID());
      Stream stream = fourEvents(service);
      List<String> before = shown(service, stream);
      assertThat(before).isEqualTo(recorded(stream));

      service.log.empty();
      service.log.write(UUID.randomUUID());
      restoredToTwoEvents(service, stream);

      Await.until("it stops", () -> stopped(service));
      assertThat(health(service).status()).isEqualTo(503);
      assertThat(health(service).json().at("/components/incarnation/details/word").asString())
          .contains("another incarnation of the store", "./overgang audit replay");
      assertThat(health(service).json().at("/components/consumption/details/state").asString())
          .isEqualTo("OTHER_INCARNATION");
      assertThat(service.anonymous().get("/actuator/health/readiness").status()).isEqualTo(200);
      assertThat(shown(service, stream)).as("as it last was, nothing mixed in").isEqualTo(before);

      buildAllAnew(service);
      Await.until("it reads on", () -> health(service).status() == 200);
      assertThat(shown(service, stream)).isEqualTo(recorded(stream));
      stream.record(REFUGEE, AFTER);
      Await.until(
          "what follows comes through", () -> shown(service, stream).equals(recorded(stream)));
      Stream other = service.log.stream().record(REFUGEE, Happened.registered());
      Await.until("new streams come through", () -> shown(service, other).equals(recorded(other)));
      assertThat(parkedInLiveViews(service)).isZero();
    }
  }

  @LongForm
  void aServiceThatStartsAmidItStopsAsWell() {
    var database = TestEngines.postgres().newDatabase("amid");
    Stream stream;
    try (var service =
        new RunningQueryService(database, TestEngines.kafkaBootstrap(), "amid-incarnations")) {
      service.log.create(2);
      service.log.write(UUID.randomUUID());
      stream = fourEvents(service);
    }
    try (var service =
        new RunningQueryService(database, TestEngines.kafkaBootstrap(), "amid-incarnations")) {
      service.log.empty();
      service.log.write(UUID.randomUUID());
      restoredToTwoEvents(service, stream);
      Await.until("it stops", () -> stopped(service));
    }
    try (var service =
        new RunningQueryService(database, TestEngines.kafkaBootstrap(), "amid-incarnations")) {
      Await.until("it stops again", () -> stopped(service));
      buildAllAnew(service);
      Await.until("it reads on", () -> health(service).status() == 200);
      assertThat(shown(service, stream)).isEqualTo(recorded(stream));
    }
  }

  /** The same log without incarnations: what the other tests look for is then there. */
  @LongForm
  void withoutIncarnationsTheHistoriesWouldMix() {
    try (var service = service("no-incarnation")) {
      Stream stream = fourEvents(service);
      service.log.empty();
      restoredToTwoEvents(service, stream);
      Stream later = service.log.stream().record(REFUGEE, Happened.registered());
      Await.until("all was read", () -> shown(service, later).size() == 1);
      stream.record(REFUGEE, AFTER).record(REFUGEE, AFTER);
      Await.until("a later event came through", () -> shown(service, stream).size() == 5);
      assertThat(shown(service, stream)).isNotEqualTo(recorded(stream));
    }
  }

  private static RunningQueryService service(String name) {
    var service =
        new RunningQueryService(
            TestEngines.postgres().newDatabase("incarnation"), TestEngines.kafkaBootstrap(), name);
    service.log.create(2);
    return service;
  }

  private static Stream fourEvents(RunningQueryService service) {
    Stream stream =
        service.log.stream()
            .record(REFUGEE, Happened.registered())
            .record(REFUGEE, BEFORE)
            .record(REFUGEE, BEFORE)
            .record(REFUGEE, BEFORE);
    Await.until("it is read", () -> shown(service, stream).size() == 4);
    return stream;
  }

  /** The first two events are written again, and another stands in the third one's place. */
  private static void restoredToTwoEvents(RunningQueryService service, Stream stream) {
    stream.events().subList(2, 4).clear();
    stream.events().forEach(service.log::send);
    stream.onto(service.log).record(REFUGEE, AFTER);
    service.log.flush();
  }

  private static void buildAllAnew(RunningQueryService service) {
    var auditor = service.withToken(Issuers.machine(OVERSIGHT, "overgang:read overgang:audit"));
    for (View view : service.views()) {
      Answer begun = auditor.post("/audit/replays", "{\"view\":\"" + view.name() + "\"}");
      assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    }
  }

  /** A service that starts is not healthy yet, either, so the word is looked for. */
  private static boolean stopped(RunningQueryService service) {
    return health(service)
        .json()
        .at("/components/consumption/details/state")
        .asString("")
        .equals("OTHER_INCARNATION");
  }

  private static Answer health(RunningQueryService service) {
    return service.anonymous().get("/actuator/health");
  }

  private static List<String> recorded(Stream stream) {
    return stream.events().stream()
        .map(event -> event.envelope().eventId().toString())
        .sorted()
        .toList();
  }

  private static List<String> shown(RunningQueryService service, Stream stream) {
    Answer answer = service.as(REFUGEE).get("/participants/" + stream.id() + "/timeline");
    return answer.status() != 200
        ? List.of()
        : answer
            .json()
            .get("items")
            .valueStream()
            .map(item -> item.get("eventId").asString())
            .sorted()
            .toList();
  }

  private static Long parkedInLiveViews(RunningQueryService service) {
    return service
        .jdbc()
        .queryForObject(
            "select count(*) from parked join view_build using (view, generation)"
                + " where status = 'LIVE'",
            Long.class);
  }
}
