package no.overgang.query.consume;

import static no.overgang.query.support.Agencies.REFUGEE;
import static org.assertj.core.api.Assertions.assertThat;

import no.overgang.query.support.Await;
import no.overgang.query.support.Happened;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;

/** A service that stores a view in another way begins it anew. */
class ViewVersionServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();

  @Test
  void aBuildOfAnEarlierVersionIsPutAsideAndReadAnew() {
    Stream stream =
        service.log.stream()
            .record(REFUGEE, Happened.registered())
            .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"));
    assertThat(cardStatus(stream)).isEqualTo(200);
    int before = live();
    service
        .jdbc()
        .update("update view_build set version = 0 where view = 'card' and status = 'LIVE'");

    service.bean(Offsets.class).ensureLiveBuilds();

    assertThat(live()).isGreaterThan(before);
    assertThat(
            service
                .jdbc()
                .queryForObject(
                    "select status from view_build where view = 'card' and generation = ?",
                    String.class,
                    before))
        .isEqualTo("RETIRED");
    stream.record(REFUGEE, Happened.contact(REFUGEE, "Ane"));
    Await.until("the card is read anew", () -> cardStatus(stream) == 200);
    assertThat(
            service.as(REFUGEE).get("/participants/" + stream.id()).json().get("version").asLong())
        .isEqualTo(3);
  }

  private int cardStatus(Stream stream) {
    return service
        .as(REFUGEE)
        .get("/participants/" + stream.id() + "?atLeast=" + stream.last().position())
        .status();
  }

  private int live() {
    return service
        .jdbc()
        .queryForObject(
            "select generation from view_build where view = 'card' and status = 'LIVE'",
            Integer.class);
  }
}
