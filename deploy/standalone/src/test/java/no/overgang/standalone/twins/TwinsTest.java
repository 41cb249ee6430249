package no.overgang.standalone.twins;

import static no.overgang.standalone.twins.Twin.ONE;
import static no.overgang.standalone.twins.Twin.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import no.overgang.events.HubTime;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.DeadlineLifted;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.DeadlineRaised;
import no.overgang.query.view.Changes;
import no.overgang.standalone.TestInstance;
import no.overgang.standalone.reckoning.Ledger;
import no.overgang.standalone.reckoning.Reckoning;
import no.overgang.standalone.twins.CaseSystem.Reply;
import no.overgang.standalone.twins.Traffic.Request;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two instances of each service at work on the same record in the same instant. */
@ExtendWith(TwinsExtension.class)
class TwinsTest {

  /** A loaded machine is no fault of the hub. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static TwinHub hub;
  private static Traffic traffic;

  @BeforeAll
  static void meet(TwinHub shared) throws Exception {
    hub = shared;
    traffic = new Traffic(hub);
  }

  /**
   * Domain 4.11: seats never go below zero, whoever reserves or refers through whichever instance.
   */
  @Test
  void ofManyWhoWantAPlaceAtBothInstancesAsManyAsThereAreGetOne() throws Exception {
    int places = 7;
    Places offer = Places.published(traffic.system(Traffic.VO), hub.commands(ONE), places);
    List<CaseSystem> agencies =
        List.of(
            hub.agency("refugee-drammen"),
            hub.agency("nav-drammen"),
            hub.agency("refugee-lier"),
            hub.agency("nav-lier"),
            hub.agency("county-buskerud"));
    var calls = new ArrayList<Callable<Reply>>();
    for (int i = 0; i < 32; i++) {
      CaseSystem agency = agencies.get(i % agencies.size());
      TestInstance door = hub.commands(i % 2 == 0 ? ONE : OTHER);
      calls.add(() -> offer.reserve(agency, door));
    }
    for (UUID participant : participants(8)) {
      TestInstance door = hub.commands(calls.size() % 2 == 0 ? ONE : OTHER);
      calls.add(() -> offer.refer(traffic.system(Traffic.REFUGEE), participant, door));
    }
    List<Reply> replies = Race.of(calls);

    assertThat(replies).extracting(Reply::status).containsOnly(200, 409);
    assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(places);
    assertThat(replies.stream().filter(reply -> reply.status() == 409))
        .extracting(Reply::problem)
        .containsOnly("no-seat-left");
    Ledger stored = hub.reckoning().stored();
    assertThat(stored.faults()).isEmpty();
    assertThat(stored.stream(offer.offer())).hasSize(1 + places);
    assertThat(stored.faultsOfPlaces(offer.offer())).isEmpty();
  }

  /**
   * A referral to an offer is an event in the participant's stream and one in the offer's, which
   * come through by different partitions and instances; the answer's position is the latter's.
   */
  @Test
  void whatACommandLeftInTwoStreamsIsReadAsOne() throws Exception {
    int free = 8;
    Places offer = Places.published(traffic.system(Traffic.VO), hub.commands(ONE), free);
    CaseSystem refugee = traffic.system(Traffic.REFUGEE);
    for (UUID participant : participants(free)) {
      Reply referred = offer.refer(refugee, participant, hub.commands(ONE));
      assertThat(referred.status()).as(referred.toString()).isEqualTo(200);
      free--;
      for (Twin twin : Twin.values()) {
        Reply timeline =
            refugee.reads(
                hub.queries(twin),
                "/participants/%s/timeline?size=500&atLeast=%d"
                    .formatted(participant, referred.position()));
        assertThat(timeline.body().path("items").valueStream())
            .extracting(item -> item.path("eventId").asString())
            .containsAll(eventsOf(List.of(referred)));
        assertThat(offer.free(refugee, hub.queries(twin), referred.position())).isEqualTo(free);
      }
    }
  }

  /** Contract 3: the same key from the same agency gives the first answer again. */
  @Test
  void whatIsSentToBothInstancesInTheSameInstantIsRecordedOnceAndAnsweredAlike() throws Exception {
    List<Request> registrations = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      registrations.add(traffic.registration());
    }
    for (Reply registered : answeredAlike(registrations)) {
      UUID participant = participantOf(registered);
      int known = traffic.letOthersKnow(participant, hub.commands(ONE));
      List<Reply> answers = answeredAlike(traffic.about(participant));

      List<String> stored =
          hub.reckoning().stored().stream(participant).stream()
              .map(event -> event.envelope().eventId().toString())
              .toList();
      assertThat(stored).as("each event of each answer once").containsAll(eventsOf(answers));
      assertThat(stored)
          .as("no other than those")
          .hasSize(eventsOf(List.of(registered)).size() + known + eventsOf(answers).size());
    }
    assertThat(hub.reckoning().stored().faults()).isEmpty();
  }

  /**
   * Sends each request to both instances at once, and all of them at once. Fails when the two do
   * not answer alike.
   *
   * @return what was answered to each
   */
  private static List<Reply> answeredAlike(List<Request> requests) throws Exception {
    var calls = new ArrayList<Callable<Reply>>();
    requests.forEach(request -> calls.add(() -> request.sendTo(hub.commands(ONE))));
    // The other way round, so that what meets in a transaction comes in another order.
    requests.reversed().forEach(request -> calls.add(() -> request.sendTo(hub.commands(OTHER))));
    List<Reply> replies = Race.of(calls);
    for (int i = 0; i < requests.size(); i++) {
      Reply one = replies.get(i);
      assertThat(one.status()).as(requests.get(i) + " " + one).isBetween(200, 201);
      assertThat(replies.get(replies.size() - 1 - i)).as(requests.get(i).path()).isEqualTo(one);
    }
    return replies.subList(0, requests.size());
  }

  private static List<String> eventsOf(List<Reply> answers) {
    return answers.stream()
        .flatMap(answer -> answer.body().path("events").valueStream())
        .map(event -> event.path("eventId").asString())
        .toList();
  }

  private static UUID participantOf(Reply reply) {
    return UUID.fromString(reply.body().path("participantId").asString());
  }

  /** A version that both have seen is moved on by one of them alone. */
  @Test
  void ofTwoWhoSawTheSameVersionOneIsStale() throws Exception {
    for (int i = 0; i < 10; i++) {
      Reply registered = traffic.registration().sendTo(hub.commands(ONE));
      UUID participant = participantOf(registered);
      String seen = "\"%d\"".formatted(registered.body().path("version").asLong());
      List<Callable<Reply>> calls = new ArrayList<>();
      for (Twin door : Twin.values()) {
        Request request = traffic.level(participant, Traffic.REFUGEE, i);
        calls.add(
            () ->
                request
                    .by()
                    .posts(hub.commands(door), request.path(), request.body(), "If-Match", seen));
      }
      assertThat(Race.of(calls)).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
    }
  }

  /** Contract 3 and 6: {@code atLeast} at either instance, whoever owns the partition. */
  @Test
  void bothInstancesTellOfEachBatchAndReadAlike() throws Exception {
    for (UUID participant : participants(8)) {
      var watches = new EnumMap<Twin, Changes.Watch>(Twin.class);
      for (Twin twin : Twin.values()) {
        watches.put(
            twin,
            hub.queries(twin)
                .part(Changes.class)
                .watch(change -> change.streams().contains(participant)));
      }
      Reply told = traffic.level(participant, Traffic.VO, 1).sendTo(hub.commands(OTHER));
      for (var watch : watches.entrySet()) {
        assertThat(watch.getValue().await(PATIENCE)).as(watch.getKey().name()).isTrue();
        watch.getValue().close();
      }
      assertReadAlike(participant, told.position());
    }
    for (Twin twin : Twin.values()) {
      assertThat(projectedBy(twin)).as("has partitions of its own: " + twin).isPositive();
    }
  }

  /** Domain 6: each deadline is raised, and met, missed or lifted, exactly once. */
  @Test
  void deadlinesThatBothInstancesSweepWhileAgenciesWriteEndOnceEach() throws Exception {
    List<UUID> participants = participants(10);
    var days = Duration.ofDays(150);
    try (var writing =
        new Writing(
            4,
            number ->
                traffic
                    .level(participants.get(number % participants.size()), number)
                    .sendTo(hub.commands(number % 2 == 0 ? ONE : OTHER)))) {
      awaitMore(writing, 20);
      hub.clock().move(days);
      LocalDate today = HubTime.dayOf(hub.clock().instant());
      await().atMost(PATIENCE).until(() -> overdue(participants, today).isEmpty());
      assertThat(writing.end()).extracting(Reply::status).containsOnly(200);
    } finally {
      hub.clock().move(days.negated());
    }
    Ledger stored = hub.reckoning().stored();
    assertThat(stored.faults()).isEmpty();
    assertThat(stored.faultsOfDeadlines()).isEmpty();
    for (UUID participant : participants) {
      assertThat(stored.stream(participant))
          .extracting(event -> event.envelope().type())
          .contains("DeadlineMissed", "ReferralExpired");
      assertReadAlike(participant, stored.stream(participant).getLast().position());
    }
  }

  /** Deadlines that stand although their day has passed. */
  private static Set<UUID> overdue(List<UUID> participants, LocalDate today) throws Exception {
    var standing = new HashSet<UUID>();
    for (RecordedEvent recorded : hub.reckoning().stored().events()) {
      if (participants.contains(recorded.envelope().streamId())) {
        switch (recorded.event()) {
          case DeadlineRaised e when e.due().isBefore(today) -> standing.add(e.deadlineId());
          case DeadlineMet e -> standing.remove(e.deadlineId());
          case DeadlineMissed e -> standing.remove(e.deadlineId());
          case DeadlineLifted e -> standing.remove(e.deadlineId());
          default -> {
            // Says nothing of deadlines.
          }
        }
      }
    }
    return standing;
  }

  private static List<UUID> participants(int count) throws Exception {
    var participants = new ArrayList<UUID>();
    for (int i = 0; i < count; i++) {
      participants.add(traffic.participant(hub.commands(i % 2 == 0 ? ONE : OTHER)));
    }
    return participants;
  }

  private static long projectedBy(Twin twin) throws Exception {
    return traffic
        .system(Traffic.REFUGEE)
        .reads(hub.queries(twin), "/actuator/health")
        .body()
        .at("/components/consumption/details/position")
        .asLong();
  }

  private static void assertReadAlike(UUID participant, long position) throws Exception {
    for (String agency : List.of(Traffic.REFUGEE, Traffic.NAV, Traffic.VO)) {
      CaseSystem system = traffic.system(agency);
      for (String path :
          List.of(
              "/participants/" + participant + "/timeline?size=500&atLeast=" + position,
              "/participants/" + participant + "?atLeast=" + position,
              system.worklist() + "?size=500&atLeast=" + position)) {
        Reply one = system.reads(hub.queries(ONE), path);
        assertThat(one.status()).as(path + " " + one).isEqualTo(200);
        assertThat(system.reads(hub.queries(OTHER), path)).as(path).isEqualTo(one);
      }
    }
  }

  /** Whoever survives reads on where the other stood. */
  @Test
  void whenOneReaderGoesTheOtherTakesOverAndNothingIsLostOrDoubled() throws Exception {
    List<UUID> participants = participants(12);
    var heard = new HashMap<UUID, Listening>();
    for (UUID participant : participants) {
      heard.put(
          participant,
          traffic
              .system(Traffic.REFUGEE)
              .listensTo(
                  hub.queries(OTHER), "/participants/" + participant + "/timeline/stream?after=0"));
    }
    List<Reply> replies;
    try (var writing =
        new Writing(
            6,
            number ->
                traffic
                    .level(participants.get(number % participants.size()), number)
                    .sendTo(hub.commands(number % 2 == 0 ? ONE : OTHER)))) {
      awaitMore(writing, 60);
      hub.queries(ONE).close();
      awaitMore(writing, 60);
      replies = writing.end();
    }
    assertThat(replies).extracting(Reply::status).containsOnly(200);

    Ledger stored = hub.reckoning().stored();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(stored.faultsAmong(hub.reckoning().onTimeline())).isEmpty());
    assertThat(hub.reckoning().parked()).isZero();
    for (var listening : heard.entrySet()) {
      List<Long> positions =
          stored.stream(listening.getKey()).stream().map(event -> event.position()).toList();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(listening.getValue().positions()).isEqualTo(positions));
      assertThat(listening.getValue().ended()).isFalse();
      listening.getValue().close();
    }
    Map<String, String> live = hub.reckoning().digests();
    hub.rebuildViews(OTHER);
    assertThat(hub.reckoning().digests()).isEqualTo(live);

    hub.queries(ONE).start();
    for (UUID participant : participants) {
      assertReadAlike(participant, stored.stream(participant).getLast().position());
    }
  }

  /** The comparison with a rebuild is worth something: it sees a single row that is gone. */
  @Test
  void aRowThatIsGoneShowsInTheDigests() throws Exception {
    participants(1);
    try (Connection reads = hub.connectToReads();
        Statement statement = reads.createStatement()) {
      reads.setAutoCommit(false);
      reads.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Map<String, String> whole = Reckoning.digests(reads);
      assertThat(Reckoning.digests(reads)).isEqualTo(whole);
      String entries = "timeline_%d.entry".formatted(generation(statement));
      assertThat(
              statement.executeUpdate(
                  "delete from %1$s where position = (select max(position) from %1$s)"
                      .formatted(entries)))
          .isEqualTo(1);
      assertThat(Reckoning.digests(reads)).isNotEqualTo(whole);
      reads.rollback();
    }
  }

  private static int generation(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select generation from view_build where view = 'timeline' and status = 'LIVE'")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void awaitMore(Writing writing, int more) {
    int before = writing.answered();
    await().atMost(PATIENCE).until(() -> !writing.goesOn() || writing.answered() >= before + more);
  }

  /** What an instance does not answer any more is sent to the other, with its key. */
  @Test
  void oneInstanceStartsAnewWhileTheOtherTakesCommands() throws Exception {
    List<UUID> participants = participants(6);
    List<Reply> replies;
    try (var writing =
        new Writing(
            6,
            number -> {
              Request request =
                  traffic.level(participants.get(number % participants.size()), number);
              return number % 3 == 0
                  ? request.sendTo(hub.commands(OTHER))
                  : sentToOneOrElseToTheOther(request);
            })) {
      awaitMore(writing, 60);
      hub.commands(ONE).close();
      awaitMore(writing, 60);
      hub.commands(ONE).start();
      awaitMore(writing, 60);
      replies = writing.end();
    }
    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(traffic.level(participants.getFirst(), 0).sendTo(hub.commands(ONE)).status())
        .isEqualTo(200);

    Ledger stored = hub.reckoning().stored();
    assertThat(stored.faults()).isEmpty();
    assertThat(stored.events())
        .extracting(event -> event.envelope().eventId().toString())
        .doesNotHaveDuplicates()
        .containsAll(eventsOf(replies));
    await().atMost(PATIENCE).until(() -> hub.reckoning().relayed() == stored.size());
    assertThat(stored.faultsOnTopic(hub.reckoning().onTopic())).isEmpty();
  }

  private static Reply sentToOneOrElseToTheOther(Request request) throws Exception {
    try {
      Reply reply = request.sendTo(hub.commands(ONE));
      if (reply.status() != 503) {
        return reply;
      }
    } catch (IOException e) {
      // It is away, or went away while it answered.
    }
    return request.sendTo(hub.commands(OTHER));
  }
}
