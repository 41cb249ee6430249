package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.OTHER_NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.door.AnOfferBody.give;
import static no.overgang.command.door.AnOfferBody.published;
import static no.overgang.command.door.AnOfferBody.refer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.store.EventLog;
import no.overgang.engines.TestEngines;
import no.overgang.events.RecordedEvent;
import no.overgang.events.offer.OfferEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances of the service on one database; agencies race for the last places. */
class RacingForPlacesTest {

  private static final int PLACES = 4;
  private static final int PARTICIPANTS_EACH = 6;
  private static final List<String> AGENCIES = List.of(REFUGEE, NAV, OTHER_NAV);

  private static List<RunningCommandService> instances = List.of();
  private static EventLog log;

  /** A participant, and the referral that is to be sent of it. */
  private record Runner(String agency, UUID participant, UUID referral) {}

  @BeforeAll
  static void start() {
    var database = TestEngines.postgres().newDatabase("racing");
    instances =
        List.of(
            new RunningCommandService(database, TestEngines.kafkaBootstrap()),
            new RunningCommandService(database, TestEngines.kafkaBootstrap()));
    log = instances.getFirst().bean(EventLog.class);
  }

  @AfterAll
  static void stop() {
    instances.forEach(RunningCommandService::stop);
  }

  private static RunningCommandService instance(int number) {
    return instances.get(number % instances.size());
  }

  private static List<Runner> runners() {
    var runners = new ArrayList<Runner>();
    for (String agency : AGENCIES) {
      for (int i = 0; i < PARTICIPANTS_EACH; i++) {
        runners.add(new Runner(agency, instance(i).registered(agency), UUID.randomUUID()));
      }
    }
    Collections.shuffle(runners, new Random(7));
    return runners;
  }

  private static List<Reply> allAtOnce(List<Callable<Reply>> asked) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(asked).stream().map(Future::resultNow).toList();
    }
  }

  /** Goes through an offer's stream: without gaps, and with a place for everybody at any time. */
  private static OfferState checked(UUID offer) {
    OfferState state = OfferState.UNKNOWN;
    for (RecordedEvent recorded : gapless(offer)) {
      state = state.evolve((OfferEvent) recorded.event());
      assertThat(state.free()).as("free places").isNotNegative();
    }
    return state;
  }

  private static List<RecordedEvent> gapless(UUID stream) {
    List<RecordedEvent> events = log.stream(stream, 0);
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).envelope().sequence()).isEqualTo(i);
      if (i > 0) {
        assertThat(events.get(i).envelope().previousHash())
            .isEqualTo(events.get(i - 1).envelope().hash());
      }
    }
    return events;
  }

  private static long referralsOf(Runner runner) {
    return gapless(runner.participant()).stream()
        .filter(event -> event.envelope().type().equals("ParticipantReferred"))
        .count();
  }

  @Test
  void exactlyAsManyAsThereArePlacesAreTaken() throws Exception {
    UUID offer = published(instance(0), PLACES);
    List<Runner> runners = runners();
    var asked = new ArrayList<Callable<Reply>>();
    for (int i = 0; i < runners.size(); i++) {
      Runner runner = runners.get(i);
      RunningCommandService service = instance(i);
      asked.add(
          () -> refer(service, runner.agency(), runner.participant(), runner.referral(), offer));
    }
    List<Reply> replies = allAtOnce(asked);

    OfferState state = checked(offer);
    assertThat(state.free()).isZero();
    for (int i = 0; i < replies.size(); i++) {
      Runner runner = runners.get(i);
      boolean won = state.seats().containsKey(runner.referral());
      if (won) {
        assertThat(replies.get(i).status()).as(replies.get(i).body().toString()).isEqualTo(200);
        assertThat(state.seats().get(runner.referral()).by().value()).isEqualTo(runner.agency());
      } else {
        CommandDoorTest.assertProblem(replies.get(i), 409, "no-seat-left");
      }
      assertThat(referralsOf(runner)).isEqualTo(won ? 1 : 0);
    }
    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(PLACES);
  }

  @Test
  void placesGivenBackAreTakenByOthersInTheSameInstant() throws Exception {
    UUID offer = published(instance(0), PLACES);
    List<Runner> runners = runners();
    for (int i = 0; i < PLACES; i++) {
      Runner first = runners.get(i);
      assertThat(
              refer(instance(i), first.agency(), first.participant(), first.referral(), offer)
                  .status())
          .isEqualTo(200);
    }
    var asked = new ArrayList<Callable<Reply>>();
    for (int i = 0; i < runners.size(); i++) {
      asked.add(i < PLACES ? givingBack(runners.get(i), i) : wanting(runners.get(i), i, offer));
    }
    Collections.shuffle(asked, new Random(11));
    List<Reply> replies = allAtOnce(asked);

    assertThat(replies).extracting(Reply::status).containsOnly(200, 409);
    OfferState state = checked(offer);
    for (int i = 0; i < runners.size(); i++) {
      Runner runner = runners.get(i);
      boolean keeps = state.seats().containsKey(runner.referral());
      if (i < PLACES) {
        assertThat(keeps).as("gave its place back").isFalse();
      } else {
        assertThat(referralsOf(runner)).isEqualTo(keeps ? 1 : 0);
      }
    }
    long taken = replies.stream().filter(reply -> reply.status() == 200).count() - PLACES;
    assertThat(state.seats()).hasSize((int) taken);
  }

  /** The first half is withdrawn by who sent it, the other declined. */
  private static Callable<Reply> givingBack(Runner runner, int number) {
    RunningCommandService service = instance(number + 1);
    boolean withdrawn = number < PLACES / 2;
    return () ->
        service.give(
            machine(withdrawn ? runner.agency() : VO),
            runner.participant(),
            withdrawn ? "withdraw-referral" : "decline-referral",
            Map.of(
                "referralId",
                runner.referral().toString(),
                "reason",
                withdrawn ? "Flytter" : "OTHER"));
  }

  private static Callable<Reply> wanting(Runner runner, int number, UUID offer) {
    RunningCommandService service = instance(number);
    return () -> refer(service, runner.agency(), runner.participant(), runner.referral(), offer);
  }

  @Test
  void theLastPlaceGoesToOneWhetherByReferralOrByHand() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID offer = published(instance(round), 1);
      Runner runner = new Runner(REFUGEE, instance(round).registered(REFUGEE), UUID.randomUUID());
      UUID byHand = UUID.randomUUID();
      int turn = round;
      List<Reply> replies =
          allAtOnce(
              List.of(
                  wanting(runner, turn, offer),
                  () ->
                      give(
                          instance(turn + 1),
                          NAV,
                          offer,
                          "reserve-seat",
                          Map.of("referralId", byHand.toString()))));
      assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
      assertThat(checked(offer).seats()).hasSize(1);
    }
  }
}
