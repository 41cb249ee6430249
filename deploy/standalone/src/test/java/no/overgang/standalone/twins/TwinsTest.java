package no.overgang.standalone.twins;

import static no.overgang.standalone.twins.Twin.ONE;
import static no.overgang.standalone.twins.Twin.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import no.overgang.standalone.reckoning.Ledger;
import no.overgang.standalone.twins.CaseSystem.Reply;
import no.overgang.standalone.twins.Traffic.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two instances of each service at work on the same record in the same instant. */
class TwinsTest {

  private static TwinHub hub;
  private static Traffic traffic;

  @BeforeAll
  static void start() throws Exception {
    hub = TwinHub.start();
    traffic = new Traffic(hub);
  }

  @AfterAll
  static void stop() throws Exception {
    hub.close();
  }

  /** Domain 4.11: seats never go below zero, whoever reserves through whichever instance. */
  @Test
  void ofManyWhoReserveAtBothInstancesAsManyAsThereArePlacesGetOne() throws Exception {
    int places = 7;
    int callers = 40;
    UUID offer = published(places);
    List<CaseSystem> agencies =
        List.of(
            hub.agency("refugee-drammen"),
            hub.agency("nav-drammen"),
            hub.agency("refugee-lier"),
            hub.agency("nav-lier"),
            hub.agency("county-buskerud"));
    var calls = new ArrayList<Callable<Reply>>();
    for (int i = 0; i < callers; i++) {
      CaseSystem agency = agencies.get(i % agencies.size());
      Twin door = i % 2 == 0 ? ONE : OTHER;
      calls.add(() -> reserves(agency, door, offer));
    }
    List<Reply> replies = Race.of(calls);

    assertThat(replies).extracting(Reply::status).containsOnly(200, 409);
    assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(places);
    assertThat(replies.stream().filter(reply -> reply.status() == 409))
        .extracting(Reply::problem)
        .containsOnly("no-seat-left");
    Ledger stored = hub.reckoning().stored();
    assertThat(stored.faults()).isEmpty();
    assertThat(stored.stream(offer)).hasSize(1 + places);
    assertThat(stored.faultsOfPlaces(offer)).isEmpty();
  }

  private static UUID published(int places) throws Exception {
    Reply reply =
        hub.agency("vo-drammen")
            .posts(
                hub.commands(ONE),
                "/commands/offers",
                Map.of(
                    "kind",
                    "VOCATIONAL_NORWEGIAN",
                    "title",
                    "Norsk for renhold",
                    "area",
                    "3301",
                    "fullTime",
                    false,
                    "combinableWithNorwegian",
                    true,
                    "startDates",
                    List.of(),
                    "capacity",
                    places));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    return UUID.fromString(reply.body().path("offerId").asString());
  }

  private static Reply reserves(CaseSystem agency, Twin door, UUID offer) throws Exception {
    return agency.posts(
        hub.commands(door),
        "/commands/offers/" + offer + "/reserve-seat",
        Map.of("referralId", UUID.randomUUID().toString()));
  }

  /** Contract 3: the same key from the same agency gives the first answer again. */
  @Test
  void whatIsSentToBothInstancesInTheSameInstantIsRecordedOnceAndAnsweredAlike() throws Exception {
    List<UUID> participants = new ArrayList<>();
    for (List<Reply> twins : atBoth(registrations(12))) {
      participants.add(UUID.fromString(twins.getFirst().body().path("participantId").asString()));
    }
    for (UUID participant : participants) {
      traffic.letOthersKnow(participant, hub.commands(ONE));
    }

    var answers = new ArrayList<List<Reply>>();
    for (UUID participant : participants) {
      answers.addAll(atBoth(traffic.about(participant)));
    }

    Ledger stored = hub.reckoning().stored();
    assertThat(stored.faults()).isEmpty();
    for (List<Reply> twins : answers) {
      JsonNode said = twins.getFirst().body();
      UUID participant = UUID.fromString(said.path("participantId").asString());
      for (JsonNode event : said.path("events")) {
        assertThat(stored.stream(participant))
            .filteredOn(
                one -> one.envelope().eventId().toString().equals(event.path("eventId").asString()))
            .hasSize(1);
      }
    }
    for (UUID participant : participants) {
      assertThat(stored.stream(participant))
          .as("one event for each of what was said, no more")
          .hasSize(expectedEvents(participant, answers));
    }
  }

  private static List<Request> registrations(int count) {
    var requests = new ArrayList<Request>();
    for (int i = 0; i < count; i++) {
      requests.add(traffic.registration());
    }
    return requests;
  }

  /**
   * Sends each request to both instances at once, and all of them at once; what both answered.
   * Fails when they do not answer alike.
   */
  private static List<List<Reply>> atBoth(List<Request> requests) throws Exception {
    var calls = new ArrayList<Callable<Reply>>();
    requests.forEach(request -> calls.add(() -> request.sendTo(hub.commands(ONE))));
    // The other way round, so that what meets in a transaction comes in another order.
    requests.reversed().forEach(request -> calls.add(() -> request.sendTo(hub.commands(OTHER))));
    List<Reply> replies = Race.of(calls);
    var twins = new ArrayList<List<Reply>>();
    for (int i = 0; i < requests.size(); i++) {
      Reply one = replies.get(i);
      Reply other = replies.get(replies.size() - 1 - i);
      assertThat(one.status()).as(requests.get(i) + " " + one).isBetween(200, 201);
      assertThat(other).as(requests.get(i).path()).isEqualTo(one);
      twins.add(List.of(one, other));
    }
    return twins;
  }

  private static int expectedEvents(UUID participant, List<List<Reply>> answers) {
    // Registration and the two first referrals.
    int before = 2 + 2;
    return before
        + answers.stream()
            .map(twins -> twins.getFirst().body())
            .filter(said -> said.path("participantId").asString().equals(participant.toString()))
            .mapToInt(said -> said.path("events").size())
            .sum();
  }
}
