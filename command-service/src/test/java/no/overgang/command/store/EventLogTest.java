package no.overgang.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.overgang.engines.TestEngines;
import no.overgang.events.AgencyId;
import no.overgang.events.Envelope;
import no.overgang.events.EventSamples;
import no.overgang.events.EventTypes;
import no.overgang.events.Protected;
import no.overgang.events.RecordedEvent;
import no.overgang.events.code.IdentifierType;
import no.overgang.events.json.EventHash;
import no.overgang.events.participant.LanguageLevelRecorded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The store's guarantees, on PostgreSQL, with two instances side by side. */
class EventLogTest {

  private static final AgencyId AGENCY = new AgencyId("0192:311003372");

  private static HikariDataSource source;
  private static JdbcTemplate jdbc;
  private static EventLog one;
  private static EventLog other;

  @BeforeAll
  static void open() {
    source = Databases.withTables(TestEngines.postgres().newDatabase("log"));
    jdbc = new JdbcTemplate(source);
    one = instance();
    other = instance();
  }

  private static EventLog instance() {
    return Databases.log(source);
  }

  @AfterAll
  static void close() {
    source.close();
  }

  static List<RecordedEvent> drafts(UUID stream, long sequence, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              var event = EventSamples.of(LanguageLevelRecorded.class);
              return new RecordedEvent(
                  0,
                  new Envelope(
                      UUID.randomUUID(),
                      stream,
                      sequence + i,
                      EventTypes.nameOf(event),
                      1,
                      Instant.now(),
                      Instant.now(),
                      AGENCY,
                      "system",
                      "urn:test",
                      UUID.randomUUID(),
                      null,
                      event.category(),
                      Set.of(),
                      List.of(),
                      Envelope.NO_HASH,
                      ""),
                  event);
            })
        .toList();
  }

  private static Claims key(String key) {
    return new Claims(new Claims.Receipt(AGENCY, key, new byte[] {1}), List.of(), null);
  }

  @Test
  void readsBackWhatWasStored() {
    UUID stream = UUID.randomUUID();
    List<RecordedEvent> stored = one.append(drafts(stream, 0, 3), Claims.NONE);
    assertThat(one.stream(stream, 0)).isEqualTo(stored);
    assertThat(other.between(stored.get(0).position(), stored.get(2).position())).isEqualTo(stored);
    assertThat(one.lastSequence(stream)).contains(2L);
  }

  @Test
  void chainsTheEventsOfAStream() {
    UUID stream = UUID.randomUUID();
    one.append(drafts(stream, 0, 2), Claims.NONE);
    other.append(drafts(stream, 2, 2), Claims.NONE);
    String before = Envelope.NO_HASH;
    for (RecordedEvent event : one.stream(stream, 0)) {
      assertThat(event.envelope().previousHash()).isEqualTo(before);
      assertThat(EventHash.of(event.envelope(), event.event())).isEqualTo(event.envelope().hash());
      before = event.envelope().hash();
    }
  }

  @Test
  void theSecondToTakeASequenceIsToldSoAndStoresNothing() {
    UUID stream = UUID.randomUUID();
    one.append(drafts(stream, 0, 1), Claims.NONE);
    long head = one.head();
    assertThatThrownBy(() -> other.append(drafts(stream, 0, 1), key(stream + "-lost")))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> other.append(drafts(stream, 2, 1), Claims.NONE))
        .as("a gap in the stream")
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(one.head()).isEqualTo(head);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from request_receipt where key = ?", Long.class, stream + "-lost"))
        .isZero();
  }

  @Test
  void aClaimThatIsTakenTakesTheEventsBack() {
    String number = UUID.randomUUID().toString();
    var identity = new Claims.Identity(IdentifierType.DUF, new Protected(number), AGENCY);
    var claims = new Claims(null, List.of(identity), new Protected("Oppdiktet"));
    one.append(drafts(UUID.randomUUID(), 0, 1), claims);
    UUID second = UUID.randomUUID();
    assertThatThrownBy(() -> other.append(drafts(second, 0, 1), claims))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(one.stream(second, 0)).isEmpty();
  }

  /** Two groups that claim the same numbers in opposite order must not wait for each other. */
  @Test
  void claimsThatCrossAreRefusedAndNeverADeadlock() throws Exception {
    String common = UUID.randomUUID().toString();
    List<Claims> numbers =
        List.of(number(common + "-1"), number(common + "-2"), number(common + "-3"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = source.getConnection()) {
      blocker.setAutoCommit(false);
      try (var claim = blocker.createStatement()) {
        claim.execute(
            "insert into identity (type, value, participant_id, agency) values ('DUF', '%s-2', '%s', 'x')"
                .formatted(common, UUID.randomUUID()));
      }
      var there = threads.submit(() -> stores(numbers));
      var back = threads.submit(() -> stores(numbers.reversed()));
      // Now each has claimed what comes before the blocked number in its order.
      await().until(() -> waiting() == 2);
      blocker.rollback();
      assertThat(List.of(there.get(), back.get())).containsExactlyInAnyOrder(true, false);
    }
  }

  private static Claims number(String value) {
    var number = new Claims.Identity(IdentifierType.DUF, new Protected(value), AGENCY);
    return new Claims(null, List.of(number), new Protected("Oppdiktet"));
  }

  private static long waiting() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'",
            Long.class));
  }

  private static boolean stores(List<Claims> numbers) {
    try {
      new AppendCall(jdbc)
          .store(
              numbers.stream()
                  .map(claims -> Append.of(drafts(UUID.randomUUID(), 0, 1), claims, Map.of()))
                  .toList());
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  @Test
  void onlyTheLoserOfAGroupIsRefused() throws Exception {
    String taken = UUID.randomUUID().toString();
    one.append(drafts(UUID.randomUUID(), 0, 1), key(taken));
    var streams = new ArrayList<UUID>();
    var appends = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 40; i++) {
      UUID stream = UUID.randomUUID();
      boolean loses = i % 10 == 3;
      if (!loses) {
        streams.add(stream);
      }
      appends.add(
          () -> {
            try {
              one.append(drafts(stream, 0, 2), loses ? key(taken) : Claims.NONE);
              return true;
            } catch (DuplicateKeyException e) {
              return false;
            }
          });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(appends).stream().filter(f -> f.resultNow()).count())
          .isEqualTo(36);
    }
    assertThat(streams).allSatisfy(stream -> assertThat(one.stream(stream, 0)).hasSize(2));
  }

  @Test
  void aReaderNeverMissesAPositionWhileTwoInstancesWrite() throws Exception {
    long begin = one.head();
    var seen = new ConcurrentLinkedQueue<Long>();
    var writing = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reader =
          threads.submit(
              () -> {
                long position = begin;
                boolean last = false;
                while (!last) {
                  last = !writing.get();
                  for (RecordedEvent event : one.after(position, 100)) {
                    seen.add(event.position());
                    position = event.position();
                  }
                }
              });
      var writers = new ArrayList<Callable<Void>>();
      for (int w = 0; w < 16; w++) {
        EventLog log = w % 2 == 0 ? one : other;
        writers.add(
            () -> {
              UUID stream = UUID.randomUUID();
              for (int i = 0; i < 25; i++) {
                log.append(drafts(stream, i * 2L, 2), Claims.NONE);
              }
              return null;
            });
      }
      for (var done : threads.invokeAll(writers)) {
        done.get();
      }
      writing.set(false);
      reader.get();
    }
    assertThat(seen)
        .containsExactlyElementsOf(LongStream.rangeClosed(begin + 1, begin + 800).boxed().toList());
  }
}
