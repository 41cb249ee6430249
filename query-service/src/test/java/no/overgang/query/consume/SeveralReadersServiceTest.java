package no.overgang.query.consume;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.overgang.engines.TestDatabase;
import no.overgang.engines.TestEngines;
import no.overgang.events.AgencyId;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.query.consume.Consumption.State;
import no.overgang.query.support.Await;
import no.overgang.query.support.EventLog;
import no.overgang.query.support.Happened;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several instances on one database. */
class SeveralReadersServiceTest {

  private static final LanguageLevelRecorded LEVEL =
      Happened.level(LanguageSkill.READING, LanguageLevel.A1, LevelSource.TEST);

  private final TestDatabase database = TestEngines.postgres().newDatabase("readers");
  private final String topic = "readers-" + UUID.randomUUID();
  private final EventLog log = new EventLog(TestEngines.kafkaBootstrap(), topic);

  private RunningQueryService reader(String group) {
    return new RunningQueryService(database, TestEngines.kafkaBootstrap(), topic, group);
  }

  @AfterEach
  void close() {
    log.close();
  }

  /**
   * The worst that a partition changing hands can lead to, kept up all the time: each of two
   * instances, in groups of their own, believes that all partitions are its own.
   */
  @Test
  void twoThatBothBelieveToOwnAPartitionWriteEachEventOnce() {
    log.create(2);
    try (var one = reader(topic + "-one");
        var other = reader(topic + "-other")) {
      var streams = new ArrayList<Stream>();
      for (int i = 0; i < 8; i++) {
        streams.add(log.stream().record(REFUGEE, Happened.registered(), NAV, VO));
      }
      for (int round = 0; round < 40; round++) {
        AgencyId to = round % 2 == 0 ? NAV : VO;
        for (Stream stream : streams) {
          stream.record(REFUGEE, LEVEL, VO);
          stream.record(REFUGEE, Happened.referred(UUID.randomUUID(), REFUGEE, to), to);
        }
        log.flush();
      }
      long events = streams.stream().mapToLong(stream -> stream.events().size()).sum();
      Await.until("all has come through", () -> written(one) >= events);

      assertThat(written(one)).as("each once").isEqualTo(events);
      assertThat(number(one, "select count(*) from timeline_1.entry")).isEqualTo(events);
      assertThat(number(one, "select count(*) from worklist_1.item")).isEqualTo(8 * 40);
      assertThat(number(one, "select count(*) from parked")).isZero();
      for (RunningQueryService reader : List.of(one, other)) {
        assertThat(reader.bean(Consumption.class).state()).isEqualTo(State.CONSUMING);
      }
    }
  }

  @Test
  void oneWithoutAPartitionIsReadyAndTakesOverWhenTheOwnerGoes() {
    log.create(1);
    Stream stream = log.stream().record(REFUGEE, Happened.registered());
    var readers = List.of(reader(topic), reader(topic));
    try {
      Await.until("one stands by", () -> standingBy(readers) == 1);
      for (RunningQueryService reader : readers) {
        assertThat(reader.anonymous().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(entries(reader, stream)).isEqualTo(1);
      }
      boolean first = readers.getFirst().bean(Consumption.class).state() == State.STANDING_BY;
      RunningQueryService heir = first ? readers.getFirst() : readers.getLast();
      (first ? readers.getLast() : readers.getFirst()).close();
      stream.record(REFUGEE, LEVEL);
      Await.until("the heir reads on", () -> entries(heir, stream) == 2);
    } finally {
      readers.forEach(RunningQueryService::close);
    }
  }

  private static long standingBy(List<RunningQueryService> readers) {
    return readers.stream()
        .filter(reader -> reader.bean(Consumption.class).state() == State.STANDING_BY)
        .count();
  }

  private static int entries(RunningQueryService reader, Stream stream) {
    return reader
        .as(REFUGEE)
        .get(
            "/participants/%s/timeline?atLeast=%d"
                .formatted(stream.id(), stream.events().getFirst().position()))
        .json()
        .at("/items")
        .size();
  }

  /** Events written to every view; one that was written twice counts twice. */
  private static long written(RunningQueryService reader) {
    return number(reader, "select sum(processed) from view_progress") / reader.views().size();
  }

  private static long number(RunningQueryService reader, String sql) {
    return Objects.requireNonNull(reader.jdbc().queryForObject(sql, Long.class));
  }
}
