package no.overgang.query.worklist;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.OVERSIGHT;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.STRANGER;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.events.HubTime;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.TransferReason;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TransferToNavRequested;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Issuers;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WorklistServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();

  @Test
  void aReferralMovesBetweenTheWorklists() {
    var referral = UUID.randomUUID();
    Stream stream =
        service.log.stream()
            .record(REFUGEE, Happened.registered())
            .record(REFUGEE, Happened.referred(referral, REFUGEE, VO), VO);
    service.commands.identities.put("number-" + stream.id(), stream.id().toString());

    JsonNode item = find(worklist(VO.orgnr(), stream, ""), stream);
    assertThat(item.get("kind").asString()).isEqualTo("REFERRAL_TO_ANSWER");
    assertThat(item.get("ref").asString()).isEqualTo(referral.toString());
    assertThat(item.get("due").asString()).isEqualTo("2026-02-01");
    assertThat(item.get("from").asString()).isEqualTo(REFUGEE.value());
    assertThat(item.get("code").asString()).isEqualTo("NORWEGIAN_COURSE");
    assertThat(item.get("participantName").asString()).isEqualTo("Navn Navnesen");
    assertThat(item.get("position").asLong()).isEqualTo(stream.last().position());

    stream.record(VO, new ReferralAccepted(referral, LocalDate.of(2026, 2, 1), null), REFUGEE);
    assertThat(find(worklist(VO.orgnr(), stream, ""), stream)).isNull();
    Answer sender =
        service
            .as(REFUGEE)
            .get(
                "/agencies/"
                    + REFUGEE.orgnr()
                    + "/worklist?kind=REFERRAL_MOVED&size=500&atLeast="
                    + stream.last().position());
    assertThat(find(sender.json(), stream).get("code").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void dueSoonestComesFirstAndPagesHoldEachItemOnce() {
    Stream stream = service.log.stream().record(REFUGEE, Happened.registered());
    for (int month : new int[] {5, 3, 4, 1, 2}) {
      stream.record(
          REFUGEE,
          new TaskRequested(
              UUID.randomUUID(),
              STRANGER,
              Happened.text("gjør noe"),
              LocalDate.of(2026, month, 1),
              null,
              null),
          STRANGER);
    }
    var dues = new ArrayList<String>();
    String after = "";
    JsonNode page;
    do {
      Answer answer =
          service
              .as(STRANGER)
              .get(
                  "/agencies/"
                      + STRANGER.orgnr()
                      + "/worklist?kind=TASK&size=2&atLeast="
                      + stream.last().position()
                      + after);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      page = answer.json();
      page.get("items").forEach(item -> dues.add(item.get("due").asString()));
      assertThat(page.at("/counts/TASK").asInt()).isEqualTo(5);
      after = "&after=" + page.get("next").asString("");
    } while (!page.get("next").isNull());
    assertThat(dues)
        .containsExactly("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01");
  }

  @Test
  void overdueComesFirstAndThenWhatComesFirstForThatKindOfAgency() {
    Stream stream = service.log.stream().record(REFUGEE, Happened.registered());
    LocalDate today = HubTime.dayOf(Instant.now());
    UUID deadline = UUID.randomUUID();
    stream
        .record(REFUGEE, Happened.task(UUID.randomUUID(), NAV, today.plusDays(1).toString()), NAV)
        .record(REFUGEE, Happened.task(UUID.randomUUID(), NAV, today.minusDays(2).toString()), NAV)
        .record(
            REFUGEE,
            new TransferToNavRequested(
                UUID.randomUUID(),
                REFUGEE,
                NAV,
                TransferReason.PROGRAMME_ENDING,
                today.plusDays(90),
                1),
            NAV)
        .record(
            REFUGEE,
            new ParticipantReferred(
                UUID.randomUUID(),
                REFUGEE,
                NAV,
                MeasureKind.JOB_CLUB,
                null,
                Happened.text("jobb"),
                null,
                List.of(),
                today.plusDays(6),
                null),
            NAV)
        .record(
            REFUGEE, Happened.deadline(deadline, "D03", NAV, today.plusDays(29).toString()), NAV)
        .record(
            REFUGEE,
            Happened.deadline(UUID.randomUUID(), "D07", NAV, today.plusDays(28).toString()),
            NAV);

    JsonNode list = worklist(NAV.orgnr(), stream, "&participant=" + stream.id());
    assertThat(kinds(list))
        .containsExactly("TASK", "TRANSFER_INCOMING", "REFERRAL_TO_ANSWER", "DEADLINE", "TASK");
    assertThat(list.at("/items/0/due").asString()).isEqualTo(today.minusDays(2).toString());
    assertThat(list.at("/items/3/code").asString())
        .as("the other is not near yet")
        .isEqualTo("D07");
    assertThat(list.get("overdue").asInt()).isPositive();
    assertThat(list.get("dueThisWeek").asInt()).isGreaterThan(1);
    assertThat(kinds(worklist(NAV.orgnr(), stream, "&due=overdue&participant=" + stream.id())))
        .containsExactly("TASK");
    assertThat(kinds(worklist(NAV.orgnr(), stream, "&due=week&participant=" + stream.id())))
        .containsExactly("REFERRAL_TO_ANSWER", "TASK");

    var read = new ArrayList<String>();
    String after = "";
    JsonNode page;
    do {
      page =
          service
              .as(NAV)
              .get(
                  "/agencies/"
                      + NAV.orgnr()
                      + "/worklist?size=2&participant="
                      + stream.id()
                      + after)
              .json();
      read.addAll(kinds(page));
      after = "&after=" + page.get("next").asString("");
    } while (!page.get("next").isNull());
    assertThat(read).isEqualTo(kinds(list));
  }

  @Test
  void whatIsNotAskedForAsItShouldIsSaid() {
    for (String query :
        List.of("due=soon", "participant=somebody", "after=x", "after=MjAyNi0wMS0wMQ")) {
      Answer answer = service.as(NAV).get("/agencies/" + NAV.orgnr() + "/worklist?" + query);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/errors/0/pointer").asString())
          .isEqualTo(query.substring(0, query.indexOf('=')));
    }
  }

  @Test
  void anotherAgencysWorklistIsNotThere() {
    assertThat(service.as(NAV).get("/agencies/" + VO.orgnr() + "/worklist").status())
        .isEqualTo(404);
    assertThat(service.as(NAV).get("/agencies/" + VO.orgnr() + "/worklist/stream").status())
        .isEqualTo(404);
    assertThat(service.as(NAV).get("/agencies/nav/worklist").status()).isEqualTo(404);
    var auditor = service.withToken(Issuers.machine(OVERSIGHT, "overgang:read overgang:audit"));
    assertThat(auditor.get("/agencies/" + VO.orgnr() + "/worklist").status()).isEqualTo(200);
    Answer malformed = service.as(NAV).get("/agencies/" + NAV.orgnr() + "/worklist?kind=X");
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.json().at("/errors/0/pointer").asString()).isEqualTo("kind");
  }

  @Test
  void theStreamSaysThatTheWorklistChanged() {
    Stream stream = service.log.stream().record(REFUGEE, Happened.registered());
    try (var events =
        service.as(NAV).stream("/agencies/" + NAV.orgnr() + "/worklist/stream", null)) {
      long before = events.next().data().at("/counts/TRANSFER_INCOMING").asLong(0);
      stream.record(REFUGEE, Happened.transfer(UUID.randomUUID(), REFUGEE, NAV), NAV);

      var changed = events.next();
      assertThat(changed.name()).isEqualTo("changed");
      assertThat(changed.id()).isEqualTo(String.valueOf(stream.last().position()));
      assertThat(changed.data().at("/counts/TRANSFER_INCOMING").asLong()).isEqualTo(before + 1);
    }
  }

  private JsonNode worklist(String orgnr, Stream stream, String query) {
    Answer answer =
        service
            .as(no.overgang.events.AgencyId.ofOrgnr(orgnr))
            .get(
                "/agencies/"
                    + orgnr
                    + "/worklist?size=500&atLeast="
                    + stream.last().position()
                    + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> kinds(JsonNode worklist) {
    return worklist.get("items").valueStream().map(item -> item.get("kind").asString()).toList();
  }

  private static JsonNode find(JsonNode worklist, Stream stream) {
    List<JsonNode> found =
        worklist
            .get("items")
            .valueStream()
            .filter(item -> item.get("participantId").asString().equals(stream.id().toString()))
            .toList();
    assertThat(found).hasSizeLessThan(2);
    return found.isEmpty() ? null : found.getFirst();
  }
}
