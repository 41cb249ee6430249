package no.overgang.command.door;

import static java.util.Map.entry;
import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.model.Act;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.store.EventLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every command with ids that are another participant's: each is answered 409 or 422 with a pointer
 * to the field, and nothing is stored.
 */
class IdsOfAnotherTest {

  private static final RunningCommandService SERVICE = RunningCommandService.shared();

  private static FollowedParticipant one;
  private static FollowedParticipant other;

  private final EventLog log = SERVICE.bean(EventLog.class);

  @BeforeAll
  static void twoWhoHaveTheSame() {
    one = new FollowedParticipant(SERVICE);
    other = new FollowedParticipant(SERVICE);
  }

  /** Fields with an id that the hub cannot know, that is new, or that is asked after elsewhere. */
  private static final Map<String, String> NOT_THE_PARTICIPANTS =
      Map.ofEntries(
          entry("close-obligation/ref", "whatever it led to, also outside the hub"),
          entry("request-task/ref", "whatever it is about, also outside the hub"),
          entry("merge-participant/into", "another participant by its nature; MergeDoorTest"),
          entry("refer-participant/offerId", "an offer; ReferralToAnOfferTest"),
          entry("start-measure/offerId", "an offer; StartMeasureTest"));

  /** New things may be named by their sender; an id is new when the participant has none such. */
  private static final Map<String, String> NAMES_WHAT_IS_NEW =
      Map.ofEntries(
          entry("agree-plan", "/planId"),
          entry("forward-referral", "/newReferralId"),
          entry("grant-consent", "/consentId"),
          entry("hold-transfer-meeting", "/meetingId"),
          entry("record-legal-basis", "/basisId"),
          entry("record-mapping", "/mappingId"),
          entry("refer-participant", "/referralId"),
          entry("register-dropout", "/dropoutId"),
          entry("request-task", "/taskId"),
          entry("schedule-transfer-meeting", "/meetingId"),
          entry("start-measure", "/measureId"),
          entry("start-practice", "/practiceId"),
          entry("start-programme", "/programmeId"),
          entry("transfer-to-agency", "/transferId"),
          entry("transfer-to-nav", "/transferId"));

  /** What bodies need beside what their schemas ask for, so that the id comes to be looked at. */
  private static final Map<String, String> ALSO_NEEDED =
      Map.of(
          "record-mapping", "{'dimensions': [{'dimension': 'HEALTH', 'finding': 'x'}]}",
          "refer-participant", "{'to': '$NAV', 'service': 'JOB_CLUB'}",
          "hold-transfer-meeting", "{'transferId': '$transferId'}");

  static Stream<Act> actsOnParticipants() {
    return Acts.all().stream().filter(act -> !act.begins()).map(Act.class::cast);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("actsOnParticipants")
  @DisplayName("What another participant has is not this one's, and nothing is stored")
  void pointsAtTheIdOfAnother(Act act) {
    JsonNode schema = CommandBody.schemaOf(act);
    List<String> ids = SchemaFields.of("uuid").getOrDefault(act.name(), List.of());
    for (String pointer : ids) {
      if (NOT_THE_PARTICIPANTS.containsKey(act.name() + pointer)
          || pointer.equals(NAMES_WHAT_IS_NEW.get(act.name()))) {
        continue;
      }
      ObjectNode body = fitting(schema, ids, pointer);
      one.filled(ALSO_NEEDED.getOrDefault(act.name(), "{}").replace('\'', '"'))
          .properties()
          .forEach(also -> body.putIfAbsent(also.getKey(), also.getValue()));
      long before = log.stream(one.id(), 0).size();
      var answers = new ArrayList<Reply>();
      for (String agency : List.of(REFUGEE, NAV, VO)) {
        answers.add(one.give(agency, act.name(), body));
      }
      assertThat(answers)
          .as("%s %s", act.name(), body)
          .allSatisfy(reply -> assertThat(reply.status()).isIn(409, 422))
          .anySatisfy(reply -> assertThat(pointsAt(reply, pointer)).isTrue());
      assertThat(log.stream(one.id(), 0)).hasSize((int) before);
    }
  }

  /** A body with no more than it needs, with the participant's own ids but for one. */
  private static ObjectNode fitting(JsonNode schema, List<String> ids, String strange) {
    ObjectNode body = needed(schema);
    for (String pointer : ids) {
      String[] path = pointer.substring(1).split("/");
      boolean whole = path[path.length - 1].equals("0");
      String field = whole ? path[path.length - 2] : path[path.length - 1];
      boolean needed = !body.at(pointer).isMissingNode();
      if (pointer.equals(strange) || needed) {
        UUID id = (pointer.equals(strange) ? other : one).idFor(field);
        ObjectNode parent = path.length > 1 && !whole ? (ObjectNode) body.get(path[0]) : body;
        if (whole) {
          parent.putArray(field).add(id.toString());
        } else {
          parent.put(field, id.toString());
        }
      }
    }
    return body;
  }

  private static ObjectNode needed(JsonNode schema) {
    ObjectNode body = SampleBody.of(schema);
    var needed = schema.path("required").valueStream().map(JsonNode::asString).toList();
    body.retain(needed);
    for (String field : needed) {
      JsonNode of = schema.at("/properties/" + field);
      if (of.has("properties")) {
        body.set(field, needed(of));
      }
    }
    return body;
  }

  /** The field itself, or the whole it is part of. */
  private static boolean pointsAt(Reply reply, String pointer) {
    return reply.pointers().stream()
        .anyMatch(at -> at.equals(pointer) || (!at.isEmpty() && pointer.startsWith(at + "/")));
  }
}
