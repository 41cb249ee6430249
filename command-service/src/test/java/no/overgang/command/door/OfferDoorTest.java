package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.OVERSIGHT;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.door.AnOfferBody.eventTypes;
import static no.overgang.command.door.AnOfferBody.give;
import static no.overgang.command.door.AnOfferBody.published;
import static no.overgang.command.door.AnOfferBody.withPlaces;
import static no.overgang.command.door.CommandDoorTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OfferDoorTest {

  private static final String OFFERS = "/commands/offers";

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);

  private static Map<String, String> seat(UUID referral) {
    return Map.of("referralId", referral.toString());
  }

  private List<String> stored(UUID offer) {
    return log.stream(offer, 0).stream().map(event -> event.envelope().type()).toList();
  }

  @Test
  void publishesAnOfferUnderAnIdOfItsOwn() {
    Reply reply = service.post(machine(VO), OFFERS, withPlaces(12));
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    UUID offer = UUID.fromString(reply.body().get("offerId").asString());
    assertThat(reply.body().has("participantId")).isFalse();
    assertThat(reply.body().get("version").asLong()).isOne();
    assertThat(reply.body().get("position").asLong()).isPositive();
    assertThat(reply.header("ETag")).isEqualTo("\"1\"");
    assertThat(reply.header("Location")).isEmpty();
    assertThat(eventTypes(reply)).containsExactly("OfferPublished");
    assertThat(log.stream(offer, 0))
        .singleElement()
        .satisfies(event -> assertThat(event.envelope().agency().value()).isEqualTo(VO));
  }

  @Test
  void publishesAnOfferUnderAnIdThatIsGivenOnce() {
    UUID offer = UUID.randomUUID();
    ObjectNode body = withPlaces(12).put("offerId", offer.toString());
    Reply reply = service.post(machine(VO), OFFERS, body);
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body().get("offerId").asString()).isEqualTo(offer.toString());
    Reply again = service.post(machine(NAV), OFFERS, body);
    assertProblem(again, 409, "id-in-use");
    assertThat(again.body().at("/errors/0/pointer").asString()).isEqualTo("/offerId");
    assertThat(stored(offer)).containsExactly("OfferPublished");
  }

  @Test
  void everyActGoesThroughItsAddress() {
    UUID offer = published(service, 2);
    UUID referral = UUID.randomUUID();
    Reply reserved = give(service, NAV, offer, "reserve-seat", seat(referral));
    assertThat(reserved.status()).isEqualTo(200);
    assertThat(reserved.header("ETag")).isEqualTo("\"2\"");
    assertThat(reserved.body().get("offerId").asString()).isEqualTo(offer.toString());
    give(service, VO, offer, "announce-vacancies", Map.of("vacancies", 3));
    give(service, NAV, offer, "release-seat", seat(referral));
    give(service, VO, offer, "close-offer", Map.of("reason", "Kurset er avlyst"));
    assertThat(stored(offer))
        .containsExactly(
            "OfferPublished", "SeatReserved", "VacanciesAnnounced", "SeatReleased", "OfferClosed");
    assertProblem(give(service, NAV, offer, "reserve-seat", seat(referral)), 409, "offer-closed");
  }

  @Test
  void aStaleVersionIsToldSo() {
    UUID offer = published(service, 2);
    var vacancies = Map.of("vacancies", 3);
    assertProblem(
        give(service, VO, offer, "announce-vacancies", vacancies, "If-Match", "\"0\""),
        412,
        "stale-version");
    assertProblem(
        give(service, VO, offer, "announce-vacancies", vacancies, "If-Match", "one"),
        400,
        "bad-if-match");
    assertThat(
            give(service, VO, offer, "announce-vacancies", vacancies, "If-Match", "\"1\"").status())
        .isEqualTo(200);
    assertThat(stored(offer)).hasSize(2);
  }

  @Test
  void theSameKeyGivesTheFirstAnswerAgainAndIsNotForAnythingElse() {
    String key = UUID.randomUUID().toString();
    Reply first = service.post(machine(VO), OFFERS, withPlaces(12), "Idempotency-Key", key);
    Reply again = service.post(machine(VO), OFFERS, withPlaces(12), "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertProblem(
        service.post(machine(VO), OFFERS, withPlaces(13), "Idempotency-Key", key),
        422,
        "key-reused");

    UUID offer = UUID.fromString(first.body().get("offerId").asString());
    String reserving = UUID.randomUUID().toString();
    var seat = seat(UUID.randomUUID());
    Reply reserved = give(service, NAV, offer, "reserve-seat", seat, "Idempotency-Key", reserving);
    Reply repeated = give(service, NAV, offer, "reserve-seat", seat, "Idempotency-Key", reserving);
    assertThat(reserved.status()).isEqualTo(200);
    assertThat(repeated.body()).isEqualTo(reserved.body());
    assertThat(repeated.header("ETag")).isEqualTo(reserved.header("ETag"));
    assertThat(stored(offer)).containsExactly("OfferPublished", "SeatReserved");
  }

  @Test
  void whatIsNoOfferIsUnknown() {
    UUID participant = service.registered(REFUGEE);
    UUID offer = published(service, 2);
    var vacancies = Map.of("vacancies", 3);
    for (Object noOffer : List.of(UUID.randomUUID(), participant, "not-a-uuid")) {
      assertProblem(
          give(service, VO, noOffer, "announce-vacancies", vacancies), 404, "unknown-offer");
    }
    assertProblem(
        service.give(
            machine(REFUGEE),
            offer,
            "record-language-level",
            Map.of("skill", "READING", "level", "A2", "source", "TEST")),
        404,
        "unknown-participant");
    assertProblem(give(service, VO, offer, "fly-to-the-moon", Map.of()), 404, "unknown-command");
    assertProblem(give(service, VO, offer, "publish-offer", withPlaces(2)), 404, "unknown-command");
    assertThat(stored(offer)).containsExactly("OfferPublished");
  }

  @Test
  void eachFaultOfABodyIsPointedAt() {
    ObjectNode body = withPlaces(12).put("kind", "KNITTING").put("bogus", 1);
    body.remove("title");
    body.putArray("openTo").add("EVERYBODY");
    body.putObject("code").put("system", "x".repeat(101)).put("value", "x".repeat(101));
    Reply reply = service.post(machine(VO), OFFERS, body);
    assertProblem(reply, 400, "malformed-body");
    assertThat(reply.body().get("errors").valueStream().map(e -> e.get("pointer").asString()))
        .contains("/kind", "/bogus", "/title", "/openTo/0", "/code/system", "/code/value");
    assertProblem(service.post(machine(VO), OFFERS, withPlaces(0)), 422, "capacity-out-of-range");
    assertProblem(
        service.post(machine(VO), OFFERS, withPlaces(2).put("area", "Drammen")),
        422,
        "no-such-area");
  }

  @Test
  void onlyWhoMayActs() {
    Reply oversight = service.post(machine(OVERSIGHT), OFFERS, withPlaces(2));
    assertProblem(oversight, 403, "oversight-never-acts");
    assertThat(oversight.body().get("rule").asString()).isEqualTo("R24");
    assertProblem(
        service.post(machine(VO, "overgang:read", 3600), OFFERS, withPlaces(2)),
        403,
        "right-missing");
    assertProblem(service.post("", OFFERS, withPlaces(2)), 401, "token-missing-or-invalid");
    UUID offer = published(service, 1);
    assertProblem(
        give(service, NAV, offer, "close-offer", Map.of()), 409, "offer-of-another-agency");
    UUID referral = UUID.randomUUID();
    give(service, NAV, offer, "reserve-seat", seat(referral));
    assertProblem(
        give(service, REFUGEE, offer, "reserve-seat", seat(UUID.randomUUID())),
        409,
        "no-seat-left");
    assertProblem(
        give(service, REFUGEE, offer, "release-seat", seat(referral)),
        409,
        "seat-of-another-agency");
    assertThat(stored(offer)).containsExactly("OfferPublished", "SeatReserved");
  }
}
