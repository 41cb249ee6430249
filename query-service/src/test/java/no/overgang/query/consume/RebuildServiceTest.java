package no.overgang.query.consume;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.OVERSIGHT;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import no.overgang.events.Category;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.offer.SeatReserved;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Await;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Issuers;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RebuildServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();
  private final RunningQueryService.Client auditor =
      service.withToken(Issuers.machine(OVERSIGHT, "overgang:read overgang:audit"));

  @ParameterizedTest
  @CsvSource({
    "timeline,entry",
    "card,card",
    "access,participant",
    "worklist,item",
    "worklist,agency",
    "statistics,occurrence",
    "offers,suggestion",
    "offers,offer",
    "offers,listing"
  })
  void aRebuildGivesTheSameRowsWhileTheOldBuildAnswers(String view, String table) {
    Stream watched = populate(40);
    long expected = watched.events().size();
    assertThat(count(watched)).isEqualTo(expected);
    var stop = new AtomicBoolean();
    var reader =
        CompletableFuture.supplyAsync(
            () -> {
              int reads = 0;
              for (; !stop.get(); reads++) {
                assertThat(count(watched)).isEqualTo(expected);
              }
              return reads;
            });
    int before = generation(view);

    Answer begun = auditor.post("/audit/replays", "{\"view\":\"" + view + "\"}");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    int after = begun.json().get("generation").asInt();
    assertThat(after).isGreaterThan(before);
    Stream meanwhile = populate(3);
    Await.until(view + " is switched", () -> generation(view) == after);
    stop.set(true);

    assertThat(reader.join()).isPositive();
    assertThat(count(meanwhile)).isEqualTo(meanwhile.events().size());
    assertThat(rows(view, after, table)).isNotEmpty();
    rebuildQuietly(view, table);
    Stream later = populate(1);
    assertThat(count(later)).isEqualTo(later.events().size());
  }

  /** With nothing coming in, the retired build stays as it was and can be compared whole. */
  private void rebuildQuietly(String view, String table) {
    int before = generation(view);
    int after =
        auditor
            .post("/audit/replays", "{\"view\":\"" + view + "\"}")
            .json()
            .get("generation")
            .asInt();
    Await.until(view + " is switched", () -> generation(view) == after);
    assertThat(rows(view, after, table)).isEqualTo(rows(view, before, table));
    JsonNode build =
        auditor
            .get("/audit/replays")
            .json()
            .get("items")
            .valueStream()
            .filter(
                item ->
                    item.get("view").asString().equals(view)
                        && item.get("generation").asInt() == after)
            .findFirst()
            .orElseThrow();
    assertThat(build.get("status").asString()).isEqualTo("LIVE");
    assertThat(build.get("events").asLong()).isPositive();
    assertThat(build.get("rate").asLong()).isPositive();
  }

  @Test
  void onlyWhoMayAuditMayRebuild() {
    assertThat(service.as(REFUGEE).post("/audit/replays", "{\"view\":\"card\"}").status())
        .isEqualTo(403);
    Answer unknown = auditor.post("/audit/replays", "{\"view\":\"gossip\"}");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.json().at("/errors/0/pointer").asString()).isEqualTo("/view");
    Answer more = auditor.post("/audit/replays", "{\"view\":\"card\",\"fast\":true}");
    assertThat(more.status()).isEqualTo(400);
    assertThat(more.json().at("/errors/0/pointer").asString()).isEqualTo("/fast");
  }

  /** Participants with all that views fold, corrections among it, each with an offer. */
  private Stream populate(int participants) {
    Stream stream = service.log.stream();
    for (int i = 0; i < participants; i++) {
      UUID programme = UUID.randomUUID();
      UUID referral = UUID.randomUUID();
      UUID seat = UUID.randomUUID();
      Stream offer = service.log.stream();
      offer
          .record(NAV, Happened.offer(offer.id(), NAV, "Bransjekurs", 3))
          .record(REFUGEE, new SeatReserved(offer.id(), seat, REFUGEE), NAV);
      stream =
          service.log.stream()
              .record(REFUGEE, Happened.registered())
              .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
              .record(REFUGEE, Happened.contact(REFUGEE, "Ane"))
              .record(REFUGEE, Happened.referred(referral, REFUGEE, VO), VO)
              .record(REFUGEE, Happened.suggested(seat, offer.id(), REFUGEE, NAV), NAV)
              .record(
                  REFUGEE,
                  Happened.level(LanguageSkill.READING, LanguageLevel.B1, LevelSource.TEST));
      stream
          .record(
              REFUGEE,
              Happened.corrected(
                  stream.lastId(),
                  Happened.level(LanguageSkill.READING, LanguageLevel.A1, LevelSource.TEST)))
          .record(
              REFUGEE,
              Happened.consent(UUID.randomUUID(), List.of(NAV), List.of(Category.LANGUAGE)))
          .record(REFUGEE, Happened.programme(programme, REFUGEE, "2026-01-05"))
          .record(REFUGEE, Happened.exited(programme, "2026-06-01"))
          .record(REFUGEE, Happened.programme(UUID.randomUUID(), REFUGEE, "2026-06-02"))
          .record(REFUGEE, Happened.retracted(stream.lastId(), Category.PLAN));
    }
    return stream;
  }

  private long count(Stream stream) {
    Answer answer =
        service
            .as(REFUGEE)
            .get(
                "/participants/"
                    + stream.id()
                    + "/timeline?revisions=all&atLeast="
                    + stream.last().position());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("items").size();
  }

  private int generation(String view) {
    return service
        .jdbc()
        .queryForObject(
            "select generation from view_build where view = ? and status = 'LIVE'",
            Integer.class,
            view);
  }

  /** Whole rows as text, so that nothing but the same bytes is the same. */
  private List<String> rows(String view, int generation, String table) {
    return service
        .jdbc()
        .queryForList(
            "select t::text from %s_%d.%s t order by 1".formatted(view, generation, table),
            String.class);
  }
}
