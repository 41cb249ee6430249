package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.handling.CommandReception;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.HubTime;
import no.overgang.events.json.EventJson;
import tools.jackson.databind.JsonNode;

/** A participant who has one of everything, told through the door. */
final class FollowedParticipant {

  private static final Pattern NAME = Pattern.compile("\\$(\\w+)([+-]\\d+)?");

  /** Fields that name a thing by what it is for. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "reuses", "mappingId",
          "mappingRefs", "mappingId",
          "basisRef", "basisId",
          "measuresToContinue", "measureId",
          "practicesToContinue", "practiceId",
          "corrects", "entry",
          "retracts", "entry");

  private final RunningCommandService service;
  private final LocalDate today;
  private final UUID id;
  private final Map<String, UUID> ids = new HashMap<>();

  FollowedParticipant(RunningCommandService service) {
    this.service = service;
    this.today = HubTime.dayOf(service.bean(Clock.class).instant());
    this.id = service.registered(REFUGEE);
    tell();
  }

  private void tell() {
    makes(
        "mappingId",
        REFUGEE,
        "record-mapping",
        """
        {"mappingId": "$mappingId", "tool": "Kompass", "setting": "Samtale", "interpreterUsed": true,
         "dimensions": [{"dimension": "SCHOOLING", "finding": "Ingen skolegang"}]}""");
    makes(
        "consentId",
        REFUGEE,
        "grant-consent",
        """
        {"consentId": "$consentId", "parties": ["$NAV"], "purpose": "Overføring", "categories": ["LANGUAGE"],
         "informedIn": "ti", "form": "WRITTEN"}""");
    makes(
        "basisId",
        REFUGEE,
        "record-legal-basis",
        """
        {"basisId": "$basisId", "paragraph": "Integreringsloven § 9", "purpose": "Oppfølging", "recipients": ["$VO"],
         "categories": ["LANGUAGE"]}""");
    makes(
        "referralId",
        REFUGEE,
        "refer-participant",
        """
        {"referralId": "$referralId", "to": "$VO", "service": "NORWEGIAN_COURSE", "purpose": "Norsk"}""");
    makes(
        "programmeId",
        REFUGEE,
        "start-programme",
        """
        {"programmeId": "$programmeId", "programme": "INTRODUCTION", "decidedOn": "$today-45", "startedOn": "$today-40",
         "plannedEnd": "$today+300", "goal": "WORK", "incomeSource": ["INTRODUCTION_BENEFIT"]}""");
    makes(
        "planId",
        REFUGEE,
        "agree-plan",
        """
        {"planId": "$planId", "goals": ["Jobb i bakeri"], "tasks": [], "participantTookPart": true}""");
    makes(
        "measureId",
        REFUGEE,
        "start-measure",
        """
        {"measureId": "$measureId", "kind": "NORWEGIAN_COURSE", "from": "$today-30", "plannedEnd": "$today+90",
         "hoursPerWeek": 10}""");
    makes(
        "practiceId",
        REFUGEE,
        "start-practice",
        """
        {"practiceId": "$practiceId", "kind": "LANGUAGE_PRACTICE", "employer": {"name": "Kantina"}, "purpose": "Norsk på jobb",
         "hoursPerWeek": 10, "from": "$today-30", "plannedEnd": "$today+60"}""");
    makes(
        "taskId",
        REFUGEE,
        "request-task",
        """
        {"taskId": "$taskId", "owner": "$NAV", "what": "Avklare ytelse", "due": "$today+14"}""");
    makes(
        "transferId",
        REFUGEE,
        "transfer-to-nav",
        """
        {"transferId": "$transferId", "to": "$NAV", "reason": "PROGRAMME_ENDING", "plannedOn": "$today+60"}""");
    makes(
        "meetingId",
        REFUGEE,
        "schedule-transfer-meeting",
        """
        {"meetingId": "$meetingId", "transferId": "$transferId", "at": "$now+7", "place": "Rådhuset", "medium": "IN_PERSON",
         "invited": [{"role": "PARTICIPANT"}, {"role": "ADVISER", "agency": "$NAV"}], "interpreter": true}""");
    makes(
        "lostMeasureId",
        REFUGEE,
        "start-measure",
        """
        {"measureId": "$lostMeasureId", "kind": "JOB_CLUB", "from": "$today-30", "plannedEnd": "$today+90",
         "hoursPerWeek": 5}""");
    gives(
        REFUGEE,
        "register-dropout",
        """
        {"from": {"measureId": "$lostMeasureId"}, "on": "$today-2", "route": "NO_SHOW", "primaryReason": "CARE_DUTIES"}""");
    ids.put("obligationId", state().obligations().byId().keySet().iterator().next());
    ids.put("entry", state().past().facts().getLast().eventId());
  }

  /** The participant as the agency that registered it sees it. */
  ParticipantState state() {
    return service
        .bean(CommandReception.class)
        .look(id, new AgencyId(REFUGEE))
        .orElseThrow()
        .state();
  }

  UUID id() {
    return id;
  }

  /** What the participant has of the kind that a field names. */
  UUID idFor(String field) {
    return Objects.requireNonNull(ids.get(ALIASES.getOrDefault(field, field)), field);
  }

  /** Tells of something and keeps its id and that of its entry under the id's name. */
  private void makes(String idField, String agency, String command, String body) {
    ids.put(idField, UUID.randomUUID());
    gives(agency, command, body);
  }

  /** Gives a command that is to be taken. */
  Reply gives(String agency, String command, String body) {
    Reply reply = give(agency, command, filled(body));
    if (reply.status() != 200) {
      throw new AssertionError(command + ": " + reply.body());
    }
    return reply;
  }

  Reply give(String agency, String command, JsonNode body) {
    return service.give(machine(agency), id, command, body);
  }

  /**
   * A body whose names are filled in: {@code $NAV} an agency, {@code $today+7} a day, {@code
   * $now-1} an instant, {@code $practiceId} what this participant has.
   */
  JsonNode filled(String body) {
    return EventJson.open()
        .readTree(
            NAME.matcher(body).replaceAll(found -> value(found.group(1), days(found.group(2)))));
  }

  private static int days(String offset) {
    return offset == null ? 0 : Integer.parseInt(offset);
  }

  private String value(String name, int days) {
    return switch (name) {
      case "REFUGEE" -> REFUGEE;
      case "NAV" -> NAV;
      case "VO" -> VO;
      case "today" -> today.plusDays(days).toString();
      case "now" -> today.plusDays(days).atTime(10, 0).toInstant(ZoneOffset.UTC).toString();
      default -> ids.get(name).toString();
    };
  }
}
