package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.door.CommandDoorTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.handling.CommandReception;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.store.EventLog;
import no.overgang.events.AgencyId;
import no.overgang.events.HubTime;
import no.overgang.events.code.AgendaTopic;
import no.overgang.events.manifest.HandoverManifest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TransferDoorTest {

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);
  private final UUID participant = service.registered(REFUGEE);
  private final UUID transfer = UUID.randomUUID();
  private final LocalDate today = HubTime.dayOf(service.bean(Clock.class).instant());

  private Reply give(String agency, String command, Map<String, ?> body) {
    return service.give(machine(agency), participant, command, body);
  }

  private List<String> taken(String agency, String command, Map<String, ?> body) {
    Reply reply = give(agency, command, body);
    assertThat(reply.status()).as("%s: %s", command, reply.body()).isEqualTo(200);
    return reply
        .body()
        .get("events")
        .valueStream()
        .map(event -> event.get("type").asString())
        .toList();
  }

  private void asked(String receiver) {
    String command = receiver.equals(NAV) ? "transfer-to-nav" : "transfer-to-agency";
    taken(
        REFUGEE,
        command,
        Map.of(
            "transferId",
            transfer,
            "to",
            receiver,
            "reason",
            "PROGRAMME_ENDING",
            "plannedOn",
            today.plusMonths(1).toString()));
  }

  private List<String> met(String receiver, UUID meeting, UUID... practices) {
    return taken(
        REFUGEE,
        "hold-transfer-meeting",
        Map.of(
            "transferId", transfer,
            "meetingId", meeting,
            "attendees",
                List.of(
                    Map.of("role", "PARTICIPANT"),
                    Map.of("role", "ADVISER", "agency", REFUGEE),
                    Map.of("role", "ADVISER", "agency", receiver)),
            "agenda",
                Arrays.stream(AgendaTopic.values())
                    .map(topic -> Map.of("topic", topic.name(), "status", "COVERED"))
                    .toList(),
            "tasks",
                List.of(
                    Map.of(
                        "owner",
                        VO,
                        "what",
                        "Send språknivåene",
                        "due",
                        today.plusDays(7).toString())),
            "practicesToContinue", Arrays.asList(practices)));
  }

  private Map<String, Object> acceptance(String receiver, LocalDate from) {
    ParticipantState state =
        service
            .bean(CommandReception.class)
            .look(participant, new AgencyId(receiver))
            .orElseThrow()
            .state();
    String hash =
        HandoverManifest.of(
                state.manifestSources(),
                state.grounds(),
                new AgencyId(receiver),
                service.bean(Clock.class).instant())
            .hash();
    return Map.of(
        "transferId",
        transfer,
        "contactPerson",
        "Nils, veileder",
        "responsibleFrom",
        from.toString(),
        "seenManifestHash",
        hash);
  }

  @Test
  @DisplayName("A meeting is called, moved, called off and held, towards adult education")
  void meetings() {
    asked(VO);
    assertProblem(
        give(
            VO,
            "transfer-to-agency",
            Map.of("to", NAV, "reason", "OTHER", "plannedOn", today.toString())),
        422,
        "to-nav");
    UUID meeting = UUID.randomUUID();
    Instant at = service.bean(Clock.class).instant().plus(7, ChronoUnit.DAYS);
    taken(
        REFUGEE,
        "schedule-transfer-meeting",
        Map.of(
            "transferId",
            transfer,
            "meetingId",
            meeting,
            "at",
            at.toString(),
            "place",
            "Rådhuset",
            "medium",
            "IN_PERSON",
            "invited",
            List.of(Map.of("role", "ADVISER", "agency", VO)),
            "interpreter",
            true));
    String later = at.plus(3, ChronoUnit.DAYS).toString();
    taken(
        VO,
        "answer-invitation",
        Map.of("meetingId", meeting, "answer", "NEW_TIME", "proposedTimes", List.of(later)));
    assertThat(
            taken(
                REFUGEE, "reschedule-transfer-meeting", Map.of("meetingId", meeting, "at", later)))
        .containsExactly("TransferMeetingRescheduled");
    assertProblem(
        give(
            REFUGEE,
            "reschedule-transfer-meeting",
            Map.of("meetingId", meeting, "at", "2020-01-01T10:00:00Z")),
        422,
        "in-the-past");
    assertThat(
            taken(VO, "cancel-transfer-meeting", Map.of("meetingId", meeting, "reason", "Sykdom")))
        .containsExactly("TransferMeetingCancelled");
    assertProblem(
        give(VO, "answer-invitation", Map.of("meetingId", meeting, "answer", "COMING")),
        409,
        "called-off");

    assertThat(met(VO, UUID.randomUUID())).containsExactly("TransferMeetingHeld", "TaskRequested");
    assertThat(log.stream(participant, 0).getLast().envelope().addressees())
        .extracting(AgencyId::value)
        .containsExactlyInAnyOrder(REFUGEE, VO);
  }

  @Test
  @DisplayName("R01, R07: minutes amended before NAV is responsible open the transfer again")
  void amendedBefore() {
    asked(NAV);
    UUID meeting = UUID.randomUUID();
    met(NAV, meeting);
    taken(NAV, "accept-transfer", acceptance(NAV, today.plusMonths(1)));
    var amendment =
        Map.of("meetingId", meeting, "what", "Nivået er A2", "reason", "Feil i referat");
    assertThat(taken(REFUGEE, "amend-minutes", amendment))
        .containsExactly(
            "TransferMeetingMinutesAmended", "TransferAcceptanceVoided", "ResponsibilityAssumed");
    assertThat(taken(REFUGEE, "amend-minutes", amendment))
        .containsExactly("TransferMeetingMinutesAmended");
    assertThat(taken(NAV, "accept-transfer", acceptance(NAV, today.plusMonths(1))))
        .contains("TransferAccepted", "ResponsibilityAssumed");
  }

  @Test
  @DisplayName("R01, R07: minutes amended after NAV is responsible ask it to accept anew")
  void amendedAfter() {
    asked(NAV);
    UUID meeting = UUID.randomUUID();
    met(NAV, meeting);
    taken(NAV, "accept-transfer", acceptance(NAV, today));
    assertThat(
            taken(
                NAV,
                "amend-minutes",
                Map.of("meetingId", meeting, "what", "Nivået er A2", "reason", "Feil i referat")))
        .containsExactly("TransferMeetingMinutesAmended", "TransferAcceptanceVoided");
    Reply decline =
        give(NAV, "decline-transfer", Map.of("transferId", transfer, "reason", "Ombestemt"));
    assertProblem(decline, 409, "receiver-is-responsible");
    assertThat(decline.body().get("rule").asString()).isEqualTo("R01");
    assertProblem(
        give(REFUGEE, "withdraw-transfer", Map.of("transferId", transfer, "reason", "Ombestemt")),
        409,
        "receiver-is-responsible");
    assertThat(taken(NAV, "accept-transfer", acceptance(NAV, today)))
        .containsExactly("TransferAccepted");
  }

  @Test
  @DisplayName("R07, R08: a corrected practice changes the manifest, and lets the transfer go on")
  void correctedFacts() {
    UUID practice = UUID.randomUUID();
    Reply started =
        service.give(
            machine(REFUGEE),
            participant,
            "start-practice",
            Map.of(
                "practiceId",
                practice,
                "kind",
                "WORK_PRACTICE",
                "employer",
                Map.of("name", "Kantinen"),
                "purpose",
                "Norsk på jobb",
                "hoursPerWeek",
                30,
                "from",
                today.minusDays(30).toString(),
                "plannedEnd",
                today.plusDays(10).toString()));
    String entry = started.body().get("events").get(0).get("eventId").asString();
    asked(NAV);
    met(NAV, UUID.randomUUID(), practice);
    Map<String, Object> seen = acceptance(NAV, today.plusDays(20));
    Reply broken = give(NAV, "accept-transfer", seen);
    assertProblem(broken, 409, "practice-would-break");
    assertThat(broken.body().get("rule").asString()).isEqualTo("R08");

    taken(
        REFUGEE,
        "correct-entry",
        Map.of(
            "corrects",
            entry,
            "fields",
            Map.of("plannedEnd", today.plusDays(40).toString()),
            "reason",
            "Avtalen gjelder til neste måned"));
    assertProblem(give(NAV, "accept-transfer", seen), 409, "manifest-changed");
    assertThat(taken(NAV, "accept-transfer", acceptance(NAV, today.plusDays(20))))
        .containsExactly(
            "TransferAccepted",
            "ResponsibilityAssumed",
            "ContactPersonAssigned",
            "PracticeContinued");
  }
}
