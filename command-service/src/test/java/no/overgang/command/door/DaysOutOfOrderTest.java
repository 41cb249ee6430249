package no.overgang.command.door;

import static java.util.Map.entry;
import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.model.Act;
import no.overgang.command.offer.model.OfferAct;
import no.overgang.command.store.EventLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every command with well-formed bodies whose days are out of order: each is answered 409 or 422
 * with a pointer to the field, and nothing is stored.
 */
class DaysOutOfOrderTest {

  private static final RunningCommandService SERVICE = RunningCommandService.shared();

  private static FollowedParticipant one;

  private final EventLog log = SERVICE.bean(EventLog.class);

  @BeforeAll
  static void whoHasOneOfEverything() {
    one = new FollowedParticipant(SERVICE);
  }

  /**
   * A body with days out of order.
   *
   * @param by who gives the command
   * @param before commands to be taken first, as {@code command body}
   */
  private record Disorder(
      String by, String command, String body, String pointer, List<String> before) {}

  private static Disorder disorder(
      String by, String command, String pointer, String body, String... before) {
    return new Disorder(by, command, body, pointer, List.of(before));
  }

  static Stream<Disorder> disorders() {
    return Stream.of(
        disorder(
            REFUGEE,
            "refer-participant",
            "/answerDue",
            """
            {"to": "$NAV", "service": "JOB_CLUB", "purpose": "x", "answerDue": "$today-1"}"""),
        disorder(
            VO,
            "put-on-waiting-list",
            "/since",
            """
            {"referralId": "$referralId", "since": "$today+1"}"""),
        disorder(
            VO,
            "put-on-waiting-list",
            "/expectedStart",
            """
            {"referralId": "$referralId", "since": "$today-3", "expectedStart": "$today-4"}"""),
        disorder(
            VO,
            "record-language-level",
            "/on",
            """
            {"skill": "READING", "level": "A2", "source": "TEST", "on": "$today+1"}"""),
        disorder(
            REFUGEE,
            "agree-plan",
            "/tasks/0/due",
            """
            {"goals": [], "tasks": [{"owner": "$NAV", "what": "x", "due": "$today-1"}], "participantTookPart": true}"""),
        disorder(
            REFUGEE,
            "request-task",
            "/due",
            """
            {"owner": "$NAV", "what": "x", "due": "$today-1"}"""),
        disorder(
            REFUGEE,
            "start-programme",
            "/decidedOn",
            """
            {"programme": "NORWEGIAN_TRAINING", "decidedOn": "$today+1", "startedOn": "$today+2", "plannedEnd": "$today+30",
             "goal": "WORK", "incomeSource": []}"""),
        disorder(
            REFUGEE,
            "start-programme",
            "/plannedEnd",
            """
            {"programme": "NORWEGIAN_TRAINING", "decidedOn": "$today-9", "startedOn": "$today", "plannedEnd": "$today-1",
             "goal": "WORK", "incomeSource": []}"""),
        disorder(
            REFUGEE,
            "extend-programme",
            "/newEnd",
            """
            {"programmeId": "$programmeId", "newEnd": "$today+300", "reason": "x"}"""),
        disorder(
            REFUGEE,
            "pause-programme",
            "/from",
            """
            {"programmeId": "$programmeId", "leave": "PARENTAL", "from": "$today-41"}"""),
        disorder(
            REFUGEE,
            "pause-programme",
            "/until",
            """
            {"programmeId": "$programmeId", "leave": "PARENTAL", "from": "$today", "until": "$today-1"}"""),
        disorder(
            REFUGEE,
            "resume-programme",
            "/on",
            """
            {"programmeId": "$programmeId", "on": "$today-11"}""",
            """
            pause-programme {"programmeId": "$programmeId", "leave": "PARENTAL", "from": "$today-10"}"""),
        disorder(
            REFUGEE,
            "exit-programme",
            "/on",
            """
            {"programmeId": "$programmeId", "exitCode": "PHASED_OUT", "goalReached": false, "on": "$today-41"}"""),
        disorder(
            REFUGEE,
            "exit-programme",
            "/on",
            """
            {"programmeId": "$programmeId", "exitCode": "PHASED_OUT", "goalReached": false, "on": "$today+1"}"""),
        disorder(
            REFUGEE,
            "start-measure",
            "/plannedEnd",
            """
            {"kind": "JOB_CLUB", "from": "$today", "plannedEnd": "$today-1", "hoursPerWeek": 5}"""),
        disorder(
            REFUGEE,
            "end-measure",
            "/on",
            """
            {"measureId": "$measureId", "on": "$today-31", "outcome": "COMPLETED"}"""),
        disorder(
            REFUGEE,
            "end-measure",
            "/on",
            """
            {"measureId": "$measureId", "on": "$today+1", "outcome": "COMPLETED"}"""),
        disorder(
            REFUGEE,
            "start-practice",
            "/plannedEnd",
            """
            {"kind": "LANGUAGE_PRACTICE", "employer": {"name": "x"}, "purpose": "x", "hoursPerWeek": 5,
             "from": "$today", "plannedEnd": "$today-1"}"""),
        disorder(
            REFUGEE,
            "extend-practice",
            "/newEnd",
            """
            {"practiceId": "$practiceId", "newEnd": "$today+60"}"""),
        disorder(
            REFUGEE,
            "end-practice",
            "/on",
            """
            {"practiceId": "$practiceId", "on": "$today-31", "outcome": "NONE"}"""),
        disorder(
            REFUGEE,
            "record-employer-feedback",
            "/on",
            """
            {"practiceId": "$practiceId", "on": "$today-31", "feedback": "x"}"""),
        disorder(
            REFUGEE,
            "record-absence",
            "/from",
            """
            {"practiceId": "$practiceId", "from": "$today-31", "until": "$today", "notified": true}"""),
        disorder(
            REFUGEE,
            "record-absence",
            "/until",
            """
            {"measureId": "$measureId", "from": "$today-2", "until": "$today-3", "notified": true}"""),
        disorder(
            REFUGEE,
            "register-dropout",
            "/on",
            """
            {"from": {"measureId": "$measureId"}, "on": "$today+1", "route": "NO_SHOW", "primaryReason": "CARE_DUTIES"}"""),
        disorder(
            REFUGEE,
            "register-dropout",
            "/lastContactOn",
            """
            {"from": {"measureId": "$measureId"}, "on": "$today", "route": "NO_SHOW", "primaryReason": "CARE_DUTIES",
             "lastContactOn": "$today+1"}"""),
        disorder(
            REFUGEE,
            "grant-consent",
            "/validUntil",
            """
            {"parties": ["$NAV"], "purpose": "x", "categories": ["LANGUAGE"], "informedIn": "ti", "form": "WRITTEN",
             "validFrom": "$today", "validUntil": "$today-1"}"""),
        disorder(
            REFUGEE,
            "record-legal-basis",
            "/validUntil",
            """
            {"paragraph": "x", "purpose": "x", "recipients": ["$NAV"], "categories": ["LANGUAGE"],
             "validFrom": "$today", "validUntil": "$today-1"}"""),
        disorder(
            REFUGEE,
            "transfer-to-nav",
            "/plannedOn",
            """
            {"to": "$NAV", "reason": "PROGRAMME_ENDING", "plannedOn": "$today-1"}"""),
        disorder(
            REFUGEE,
            "transfer-to-agency",
            "/plannedOn",
            """
            {"to": "$VO", "reason": "PROGRAMME_ENDING", "plannedOn": "$today-1"}"""),
        disorder(
            REFUGEE,
            "schedule-transfer-meeting",
            "/at",
            """
            {"transferId": "$transferId", "at": "$now-1", "place": "x", "medium": "PHONE",
             "invited": [{"role": "PARTICIPANT"}], "interpreter": false}"""),
        disorder(
            REFUGEE,
            "reschedule-transfer-meeting",
            "/at",
            """
            {"meetingId": "$meetingId", "at": "$now-1"}"""),
        disorder(
            NAV,
            "answer-invitation",
            "/proposedTimes",
            """
            {"meetingId": "$meetingId", "answer": "NEW_TIME", "proposedTimes": ["$now-1"]}"""),
        disorder(
            REFUGEE,
            "hold-transfer-meeting",
            "/tasks",
            """
            {"transferId": "$transferId", "attendees": [{"role": "PARTICIPANT"}],
             "agenda": [{"topic": "SCHOOLING", "status": "COVERED"}],
             "tasks": [{"owner": "$NAV", "what": "x", "due": "$today-1"}]}"""),
        disorder(
            REFUGEE,
            "record-move",
            "/on",
            """
            {"toMunicipality": "0301", "on": "$today+1"}"""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName("Days out of order are pointed at, and nothing is stored")
  void disorders(Disorder disorder) {
    var participant = disorder.before().isEmpty() ? one : new FollowedParticipant(SERVICE);
    for (String line : disorder.before()) {
      String[] parts = line.split(" ", 2);
      participant.gives(disorder.by(), parts[0], parts[1]);
    }
    long before = log.stream(participant.id(), 0).size();
    Reply reply =
        participant.give(disorder.by(), disorder.command(), participant.filled(disorder.body()));
    assertThat(reply.status()).as(reply.body().toString()).isIn(409, 422);
    assertThat(reply.pointers()).containsExactly(disorder.pointer());
    assertThat(log.stream(participant.id(), 0)).hasSize((int) before);
  }

  /** Fields with a day or an instant that is in order wherever it lies, or tried elsewhere. */
  private static final Map<String, String> IN_ANY_ORDER =
      Map.ofEntries(
          entry("accept-referral/startOn", "a place may be in use before the answer is written"),
          entry("accept-transfer/responsibleFrom", "AcceptTransferTest: needs a meeting first"),
          entry("close-follow-up/on", "CloseFollowUpTest: needs that nothing is open"),
          entry("announce-vacancies/startOn", "AnnounceVacanciesTest: an offer"),
          entry("assign-contact-person/from", "a contact person may be named late or ahead"),
          entry("grant-consent/validFrom", "a consent may be noted late or ahead"),
          entry("publish-offer/startDates/0", "a course may have begun before it is published"),
          entry("record-legal-basis/validFrom", "a basis may be noted late or ahead"),
          entry("register-participant/settledOn", "RegisterParticipantTest: before the birth year"),
          entry("reopen-follow-up/on", "ReopenFollowUpTest: needs a closed follow-up"),
          entry("start-measure/from", "plannedEnd is pointed at"),
          entry("start-practice/from", "plannedEnd is pointed at"),
          entry("start-programme/startedOn", "plannedEnd is pointed at"));

  @Test
  @DisplayName("Every field with a day or an instant is tried out of order, or said why not")
  void noFieldIsForgotten() {
    var there = new TreeSet<String>();
    for (String format : List.of("date", "date-time")) {
      SchemaFields.of(format)
          .forEach((act, pointers) -> pointers.forEach(at -> there.add(act + at)));
    }
    there.removeIf(field -> field.endsWith("/occurredAt"));
    var tried = new TreeSet<>(IN_ANY_ORDER.keySet());
    disorders().forEach(disorder -> tried.add(disorder.command() + disorder.pointer()));
    var wholeLists = tried.stream().filter(field -> !there.contains(field)).toList();
    there.removeIf(field -> wholeLists.stream().anyMatch(list -> field.startsWith(list + "/")));
    tried.removeAll(wholeLists);
    assertThat(tried).isEqualTo(there);
  }

  static Stream<Act> acts() {
    return AllActs.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("acts")
  @DisplayName("Nothing has happened in the future")
  void nothingHasHappenedInTheFuture(Act act) {
    UUID id = SERVICE.registered(REFUGEE);
    ObjectNode body = SampleBody.of(CommandBody.schemaOf(act));
    body.put("occurredAt", SERVICE.bean(Clock.class).instant().plusSeconds(86_400).toString());
    String base = act instanceof OfferAct ? "/commands/offers" : "/commands/participants";
    Reply reply =
        SERVICE.post(
            machine(REFUGEE),
            act.begins() ? base : "%s/%s/%s".formatted(base, id, act.name()),
            body);
    assertThat(reply.status()).as(reply.body().toString()).isIn(400, 422);
    assertThat(reply.pointers()).containsExactly("/occurredAt");
  }
}
