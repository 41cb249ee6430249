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
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.overgang.command.model.Act;
import no.overgang.command.participant.model.Acts;
import no.overgang.standalone.simulate.world.Cohort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

public class SimulationTest {

  private static final LocalDate UNTIL = LocalDate.of(2025, 12, 31);
  private static final Cohort THOUSAND = new Cohort(1_000, 1, 4, UNTIL);

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
  void aThousandParticipantsGiveThirtyThousandEventsAndMore() {
    assertThat(events).hasSizeGreaterThanOrEqualTo(30_000);
    assertThat(values("/data/participantId")).hasSize(1_000);
  }

  /** Acts no story tells yet. The list may only shrink: an act that is told must leave it. */
  private static final Set<String> NOT_TOLD_YET =
      Set.of(
          "assign-coordinator",
          "record-move",
          "set-protection",
          "close-follow-up",
          "reopen-follow-up",
          "link-identifier",
          "merge-participant",
          "separate-participant",
          "extend-programme",
          "pause-programme",
          "resume-programme",
          "record-prior-learning",
          "set-goal",
          "agree-plan",
          "ask-about-referral",
          "supplement-referral",
          "put-on-waiting-list",
          "forward-referral",
          "start-measure",
          "continue-measure",
          "end-measure",
          "extend-practice",
          "record-employer-feedback",
          "record-absence",
          "transfer-to-agency",
          "reschedule-transfer-meeting",
          "cancel-transfer-meeting",
          "amend-minutes",
          "request-task",
          "accept-task",
          "resolve-task",
          "decline-task",
          "correct-entry",
          "retract-entry");

  private static Set<String> toBeTold() {
    return told().map(Act::cloudEventType).collect(Collectors.toSet());
  }

  /** Names of the events that the acts the stories tell are named by. */
  public static Set<String> eventsToBeTold() {
    return told().map(act -> act.firstEvent().getSimpleName()).collect(Collectors.toSet());
  }

  private static Stream<? extends Act> told() {
    assertThat(Acts.all().stream().map(Act::name)).containsAll(NOT_TOLD_YET);
    return Acts.all().stream().filter(act -> !NOT_TOLD_YET.contains(act.name()));
  }

  @Test
  void everyActIsAmongThem() {
    assertThat(values("/type")).containsExactlyInAnyOrderElementsOf(toBeTold());
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
            "refused-r14",
            "refused-r22",
            "refused-404",
            "refused-409",
            "refused-422");
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
  void registrationComesFirst() {
    var known = new java.util.HashSet<String>();
    for (JsonNode event : events) {
      if (event.path("type").asString().equals("no.overgang.participant-registered.v1")) {
        known.add(event.path("data").path("participantId").asString());
      } else {
        assertThat(known).contains(event.path("subject").asString());
      }
    }
  }

  @Test
  void oneYearOfSettlingHasEveryActToo() throws IOException {
    var bytes = new ByteArrayOutputStream();

    long lines =
        Simulation.amongDemonstrationAgencies()
            .write(new Cohort(1_000, 1, 1, UNTIL), bytes, folder);

    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(lines).isGreaterThanOrEqualTo(30_000);
    assertThat(toBeTold()).allMatch(type -> text.contains("\"" + type + "\""));
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
