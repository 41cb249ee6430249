package no.overgang.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.overgang.command.model.Act;
import no.overgang.command.offer.model.OfferActs;
import no.overgang.command.participant.model.Acts;
import no.overgang.standalone.AgencyDirectoryFile;
import no.overgang.standalone.simulate.world.Cohort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulationTest {

  private static final LocalDate UNTIL = LocalDate.of(2025, 12, 31);
  private static final Cohort THOUSAND = new Cohort(1_000, 1, 4, UNTIL);
  private static final String REGISTERED = "no.overgang.participant-registered.v1";
  private static final String PUBLISHED = "no.overgang.offer-published.v1";

  @TempDir static Path folder;

  private static List<JsonNode> events;

  @BeforeAll
  static void simulates() throws IOException {
    var bytes = new ByteArrayOutputStream();
    Simulation.amongDemonstrationAgencies().write(THOUSAND, bytes, folder);
    events = new ArrayList<>();
    for (String line : bytes.toString(StandardCharsets.UTF_8).split("\n")) {
      events.add(JsonMapper.shared().readTree(line));
    }
  }

  @AfterAll
  static void forgets() {
    events = List.of();
  }

  @Test
  void theSameArgumentsGiveTheSameBytesWhereverTheMachineStands() throws Exception {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    String here = sha256(new Cohort(150, 9, 2, UNTIL));
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(sha256(new Cohort(150, 9, 2, UNTIL))).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertThat(sha256(new Cohort(150, 10, 2, UNTIL))).isNotEqualTo(here);
  }

  @Test
  void aThousandParticipantsGiveSixtyToAHundredAndTwentyEventsEach() {
    assertThat(events).hasSizeBetween(60_000, 120_000);
    assertThat(events.stream().filter(event -> taken(event, REGISTERED)))
        .as("the same person is registered twice now and then")
        .hasSizeBetween(1_000, 1_100);
  }

  @Test
  void everyActIsAmongThem() {
    assertThat(values("/type"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.<Act>concat(Acts.all().stream(), OfferActs.all().stream())
                .map(Act::cloudEventType)
                .collect(Collectors.toSet()));
  }

  @Test
  void everyKindOfMistakeIsAmongThem() {
    assertThat(values("/expected"))
        .containsExactlyInAnyOrder(
            "duplicate",
            "refused-r01",
            "refused-r02",
            "refused-r03",
            "refused-r04",
            "refused-r05",
            "refused-r06",
            "refused-r07",
            "refused-r08",
            "refused-r09",
            "refused-r12",
            "refused-r14",
            "refused-r16",
            "refused-r17",
            "refused-r18",
            "refused-r22",
            "refused-r23",
            "refused-r24",
            "refused-400",
            "refused-404",
            "refused-409",
            "refused-422");
  }

  @Test
  void oneLineInTwentyIsMeantToBeRefused() {
    long refused =
        events.stream().filter(event -> event.path("expected").asString("").contains("-")).count();
    assertThat(refused).isBetween(events.size() / 40L, events.size() / 12L);
  }

  @Test
  void everyPlaceholderIsAmongThem() {
    Set<String> held =
        events.stream()
            .flatMap(event -> event.path("data").valueStream())
            .map(value -> value.asString(""))
            .filter(value -> value.startsWith("@"))
            .map(value -> value.replaceAll("[:].*", ":"))
            .collect(Collectors.toSet());
    assertThat(held).containsExactlyInAnyOrder("@manifest", "@target:", "@event:");
  }

  @Test
  void everyAgencyThatActsPosts() {
    assertThat(values("/source")).hasSize(25);
  }

  @Test
  void nothingHappensAfterTheLastDay() {
    Instant end = THOUSAND.end();
    assertThat(events)
        .allMatch(event -> Instant.parse(event.path("time").asString()).isBefore(end));
  }

  @Test
  void idsAreUsedOnceExceptWhereThatIsMeant() {
    Map<String, JsonNode> first = new HashMap<>();
    for (JsonNode event : events) {
      JsonNode earlier = first.putIfAbsent(event.path("id").asString(), event);
      boolean again = event.path("expected").asString("").equals("duplicate");
      assertThat(earlier != null).isEqualTo(again);
      if (earlier != null) {
        assertThat(earlier.path("data")).isEqualTo(event.path("data"));
      }
    }
  }

  @Test
  void registrationAndPublicationComeFirst() {
    var known = new HashSet<String>();
    for (JsonNode event : events) {
      if (event.path("type").asString().equals(REGISTERED)) {
        known.add(event.path("data").path("participantId").asString());
      } else if (event.path("type").asString().equals(PUBLISHED)) {
        known.add(event.path("data").path("offerId").asString());
      } else if (!event.path("expected").asString("").equals("refused-404")) {
        assertThat(known).contains(event.path("subject").asString());
      }
    }
  }

  @Test
  void whoeverNamesAnOfferFindsItPublishedAndWithRoom() {
    var places = new HashMap<String, Integer>();
    for (JsonNode event : events) {
      String offer = event.path("data").path("offerId").asString("");
      if (taken(event, PUBLISHED)) {
        places.put(offer, event.path("data").path("capacity").asInt());
      } else if (taken(event, "no.overgang.participant-referred.v1") && !offer.isEmpty()) {
        assertThat(places.merge(offer, -1, Integer::sum)).isNotNegative();
      }
    }
    assertThat(places).hasSizeGreaterThan(50);
  }

  @Test
  void oneYearOfSettlingHasEveryActToo() throws IOException {
    var met = new Met();

    long lines =
        new Simulation(AgencyDirectoryFile.read().directory(), met)
            .write(new Cohort(1_000, 1, 1, UNTIL), OutputStream.nullOutputStream(), folder);

    assertThat(lines).isGreaterThanOrEqualTo(60_000);
    assertThat(Stream.<Act>concat(Acts.all().stream(), OfferActs.all().stream()))
        .allMatch(act -> met.events.contains(act.firstEvent()));
  }

  private static boolean taken(JsonNode event, String type) {
    return event.path("type").asString().equals(type) && !event.has("expected");
  }

  private static Set<String> values(String pointer) {
    return events.stream()
        .map(event -> event.at(pointer))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }

  private static String sha256(Cohort cohort) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Simulation.amongDemonstrationAgencies().write(cohort, out, folder);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
