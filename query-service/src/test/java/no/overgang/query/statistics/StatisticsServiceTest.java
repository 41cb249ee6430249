package no.overgang.query.statistics;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.OVERSIGHT;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.TransferAcceptanceVoided;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingWaived;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Issuers;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Counts over all agencies and over one's own; each test has a year of its own. */
class StatisticsServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();
  private final RunningQueryService.Client oversight =
      service.withToken(Issuers.machine(OVERSIGHT, "overgang:read overgang:audit"));

  @Test
  @DisplayName("R22 holds: exits by one main code each, those phased out in no denominator")
  void exitsByProgramme() {
    for (int i = 0; i < 14; i++) {
      ExitCode code = i < 6 ? ExitCode.PAID_WORK : i < 11 ? ExitCode.MOVED : ExitCode.PHASED_OUT;
      Stream last = exited(i < 8 ? REFUGEE : VO, code, LocalDate.of(2001, 6, 1));
      read(last);
    }
    Stream wrong = exited(REFUGEE, ExitCode.PAID_WORK, LocalDate.of(2001, 7, 1));
    wrong.record(REFUGEE, Happened.retracted(wrong.lastId(), Category.PLAN));

    JsonNode all = statistic(oversight, "exits", 2001, wrong);
    assertThat(all.get("indicator").asString()).isEqualTo("exits");
    assertThat(all.get("population").asString()).contains("ended in the period");
    assertThat(all.get("from").asString()).isEqualTo("2001-01-01");
    assertThat(all.get("to").asString()).isEqualTo("2001-12-31");
    assertThat(all.has("asOf")).isTrue();
    assertThat(rows(all))
        .containsExactly(
            "INTRODUCTION/MOVED 5 of 11 0.455",
            "INTRODUCTION/PAID_WORK 6 of 11 0.545",
            "INTRODUCTION/PHASED_OUT null of null null");
    assertThat(rows(statistic(service.as(REFUGEE), "exits", 2001, wrong)))
        .as("its own alone, small ones hidden")
        .containsExactly(
            "INTRODUCTION/MOVED null of 8 null", "INTRODUCTION/PAID_WORK null of 8 null");
    assertThat(rows(statistic(service.as(NAV), "exits", 2001, wrong))).isEmpty();
    assertThat(rows(statistic(oversight, "exits", 2000, wrong))).isEmpty();
  }

  @Test
  void referralsByAnswer() {
    Stream last = null;
    for (int i = 0; i < 16; i++) {
      UUID id = UUID.randomUUID();
      last =
          service.log.stream()
              .at("2002-03-01T08:00:00Z")
              .record(REFUGEE, Happened.referred(id, REFUGEE, VO), VO);
      if (i < 6) {
        last.record(VO, new ReferralAccepted(id, LocalDate.of(2002, 4, 1), null), REFUGEE)
            .record(REFUGEE, new ReferralClosed(id), VO);
      } else if (i < 11) {
        last.record(
            VO, new ReferralDeclined(id, ReferralDeclineReason.NO_CAPACITY, null, null), REFUGEE);
      }
      read(last);
    }

    assertThat(rows(statistic(service.as(VO), "referrals", 2002, last)))
        .containsExactly(
            "ACCEPTED 6 of 16 0.375", "DECLINED 5 of 16 0.313", "UNANSWERED 5 of 16 0.313");
  }

  @Test
  void transfersByMeetingOrWaiver() {
    Stream last = null;
    for (int i = 0; i < 11; i++) {
      UUID id = UUID.randomUUID();
      last =
          service.log.stream()
              .at("2003-03-01T08:00:00Z")
              .record(REFUGEE, Happened.transfer(id, REFUGEE, NAV), NAV);
      if (i < 6) {
        last.record(REFUGEE, met(id), NAV);
      } else {
        last.record(
            REFUGEE,
            new TransferMeetingWaived(id, WaiverReason.MASS_ARRIVAL, Happened.text("leder")),
            NAV);
      }
      last.record(
          NAV,
          new TransferAccepted(id, Happened.text("Kari"), LocalDate.of(2003, 4, 1), "0".repeat(64)),
          REFUGEE);
      if (i == 5) {
        last.record(REFUGEE, new TransferAcceptanceVoided(id, UUID.randomUUID()), NAV);
      }
      read(last);
    }

    assertThat(rows(statistic(oversight, "transfers", 2003, last)))
        .containsExactly("MEETING 5 of 10 0.500", "WAIVED/MASS_ARRIVAL 5 of 10 0.500");
  }

  @Test
  void whatIsNotAskedForAsItShouldIsSaid() {
    assertThat(service.as(NAV).get("/statistics/gossip").status()).isEqualTo(404);
    Answer malformed = service.as(NAV).get("/statistics/exits?year=26");
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.json().at("/errors/0/pointer").asString()).isEqualTo("year");
    assertThat(service.as(NAV).get("/statistics/exits").json().get("from").asString())
        .endsWith("-01-01");
    assertThat(service.anonymous().get("/statistics/exits").status()).isEqualTo(401);
  }

  private Stream exited(AgencyId owner, ExitCode code, LocalDate on) {
    UUID id = UUID.randomUUID();
    return service.log.stream()
        .record(owner, Happened.programme(id, owner, "2000-01-05"))
        .record(owner, new ProgrammeExited(id, code, true, on, null, null));
  }

  private static TransferMeetingHeld met(UUID transfer) {
    return new TransferMeetingHeld(
        transfer,
        UUID.randomUUID(),
        List.of(
            new Attendee(AttendeeRole.PARTICIPANT, null, null),
            new Attendee(AttendeeRole.ADVISER, REFUGEE, null),
            new Attendee(AttendeeRole.ADVISER, NAV, null)),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  /** Streams stand in several partitions, so each is waited for. */
  private void read(Stream stream) {
    assertThat(
            oversight
                .get("/participants/" + stream.id() + "?atLeast=" + stream.last().position())
                .status())
        .isEqualTo(200);
  }

  private JsonNode statistic(
      RunningQueryService.Client client, String indicator, int year, Stream last) {
    Answer answer =
        client.get(
            "/statistics/" + indicator + "?year=" + year + "&atLeast=" + last.last().position());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> rows(JsonNode statistic) {
    return statistic
        .get("rows")
        .valueStream()
        .map(
            row ->
                "%s %s of %s %s"
                    .formatted(
                        row.get("key").asString(),
                        row.get("count"),
                        row.get("denominator"),
                        row.get("share")))
        .toList();
  }
}
