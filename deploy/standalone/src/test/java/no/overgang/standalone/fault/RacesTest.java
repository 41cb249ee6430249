package no.overgang.standalone.fault;

import static no.overgang.standalone.twins.Twin.ONE;
import static no.overgang.standalone.twins.Twin.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import no.overgang.engines.LongForm;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.standalone.TestInstance;
import no.overgang.standalone.reckoning.Ledger;
import no.overgang.standalone.twins.CaseSystem;
import no.overgang.standalone.twins.CaseSystem.Reply;
import no.overgang.standalone.twins.Places;
import no.overgang.standalone.twins.Race;
import no.overgang.standalone.twins.Traffic;
import no.overgang.standalone.twins.Traffic.Request;
import no.overgang.standalone.twins.TwinHub;
import no.overgang.standalone.twins.TwinsExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sixteen want the same thing in the same instant, half of them at each of two instances, round
 * after round. Each round has one winner, and the others are told by name why they lost.
 */
@ExtendWith(TwinsExtension.class)
class RacesTest {

  private static final int SHORT = 8;
  private static final int LONG = Integer.getInteger("rounds", 1000);

  private static final List<String> RACERS =
      List.of("drammen", "lier", "kongsberg", "stovner", "grorud", "bergen", "bodo").stream()
          .flatMap(place -> List.of("refugee-" + place, "nav-" + place, "vo-" + place).stream())
          .limit(16)
          .toList();

  private static TwinHub hub;
  private static Traffic traffic;
  private static List<CaseSystem> racers;

  @BeforeAll
  static void meet(TwinHub shared) throws Exception {
    hub = shared;
    traffic = new Traffic(hub);
    racers = new ArrayList<>();
    for (String key : RACERS) {
      racers.add(hub.agency(key));
    }
  }

  @Test
  void oneMovesTheVersionOn() throws Exception {
    onOneVersion(SHORT);
  }

  @LongForm
  void oneMovesTheVersionOnAThousandTimes() throws Exception {
    onOneVersion(LONG);
  }

  @Test
  void oneGetsTheLastPlace() throws Exception {
    onOnePlace(SHORT);
  }

  @LongForm
  void oneGetsTheLastPlaceAThousandTimes() throws Exception {
    onOnePlace(LONG);
  }

  @Test
  void oneRegistersTheNumber() throws Exception {
    onOneNumber(SHORT);
  }

  @LongForm
  void oneRegistersTheNumberAThousandTimes() throws Exception {
    onOneNumber(LONG);
  }

  private static void onOneVersion(int rounds) throws Exception {
    Reply last = traffic.registration().sendTo(hub.commands(ONE));
    UUID participant = UUID.fromString(last.body().path("participantId").asString());
    for (int round = 0; round < rounds; round++) {
      String seen = "\"%d\"".formatted(last.body().path("version").asLong());
      List<Reply> replies = levels(participant, "If-Match", seen);
      assertThat(faults(replies, "stale-version")).as("round %d", round).isEmpty();
      last = replies.stream().filter(reply -> reply.status() == 200).findFirst().orElseThrow();
    }
    Ledger stored = hub.reckoning().stored();
    assertThat(stored.faults()).isEmpty();
    assertThat(stored.stream(participant))
        .filteredOn(recorded -> recorded.event() instanceof LanguageLevelRecorded)
        .hasSize(rounds);
    System.out.printf("races: %d rounds of %d on one version%n", rounds, racers.size());
  }

  private static List<Reply> levels(UUID participant, String... headers) throws Exception {
    Request level = traffic.level(participant, Traffic.REFUGEE, 0);
    var calls = new ArrayList<Callable<Reply>>();
    for (int i = 0; i < racers.size(); i++) {
      TestInstance door = door(i);
      calls.add(() -> level.by().posts(door, level.path(), level.body(), headers));
    }
    return Race.of(calls);
  }

  private static void onOnePlace(int rounds) throws Exception {
    var offers = new ArrayList<UUID>();
    for (int round = 0; round < rounds; round++) {
      Places offer = Places.published(traffic.system(Traffic.VO), door(round), 1);
      offers.add(offer.offer());
      assertThat(faults(reservations(offer), "no-seat-left")).as("round %d", round).isEmpty();
    }
    Ledger stored = hub.reckoning().stored();
    assertThat(stored.faults()).isEmpty();
    for (UUID offer : offers) {
      assertThat(stored.stream(offer)).as("published, and one place taken").hasSize(2);
      assertThat(stored.faultsOfPlaces(offer)).isEmpty();
    }
    System.out.printf("races: %d rounds of %d on one place%n", rounds, racers.size());
  }

  private static List<Reply> reservations(Places offer) throws Exception {
    var calls = new ArrayList<Callable<Reply>>();
    for (int i = 0; i < racers.size(); i++) {
      CaseSystem racer = racers.get(i);
      TestInstance door = door(i);
      calls.add(() -> offer.reserve(racer, door));
    }
    return Race.of(calls);
  }

  private static void onOneNumber(int rounds) throws Exception {
    long before = hub.reckoning().stored().streams();
    for (int round = 0; round < rounds; round++) {
      Request one = traffic.registration();
      List<Reply> replies = registrations(Collections.nCopies(racers.size(), one));
      assertThat(faults(replies, "identity-taken")).as("round %d", round).isEmpty();
    }
    Ledger stored = hub.reckoning().stored();
    assertThat(stored.faults()).isEmpty();
    assertThat(stored.streams()).as("one participant for each number").isEqualTo(before + rounds);
    System.out.printf("races: %d rounds of %d on one number%n", rounds, racers.size());
  }

  private static List<Reply> registrations(List<Request> requests) throws Exception {
    var calls = new ArrayList<Callable<Reply>>();
    for (int i = 0; i < racers.size(); i++) {
      CaseSystem racer = racers.get(i);
      Request request = requests.get(i);
      TestInstance door = door(i);
      calls.add(() -> racer.posts(door, request.path(), request.body()));
    }
    return Race.of(calls);
  }

  private static TestInstance door(int number) {
    return hub.commands(number % 2 == 0 ? ONE : OTHER);
  }

  /** What is wrong with the answers of a round: but one have lost, for the reason named. */
  private static List<String> faults(List<Reply> replies, String named) {
    var faults = new ArrayList<String>();
    long winners = replies.stream().filter(reply -> reply.status() < 300).count();
    if (winners != 1) {
      faults.add(winners + " winners");
    }
    replies.stream()
        .filter(reply -> reply.status() >= 300 && !reply.problem().equals(named))
        .forEach(reply -> faults.add("told " + reply));
    return faults;
  }

  /** Without what they race for there is more than one winner, and the checks see it. */
  @Test
  void findsMoreThanOneWinnerWhereNothingHoldsThemBack() throws Exception {
    Reply registered = traffic.registration().sendTo(hub.commands(ONE));
    UUID participant = UUID.fromString(registered.body().path("participantId").asString());
    assertThat(faults(levels(participant), "stale-version")).contains("16 winners");

    Places roomForTwo = Places.published(traffic.system(Traffic.VO), hub.commands(ONE), 2);
    assertThat(faults(reservations(roomForTwo), "no-seat-left")).containsExactly("2 winners");

    var numbers = new ArrayList<Request>();
    racers.forEach(racer -> numbers.add(traffic.registration()));
    assertThat(faults(registrations(numbers), "identity-taken")).containsExactly("16 winners");
  }
}
