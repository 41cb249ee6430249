package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.door.AnOfferBody.published;
import static no.overgang.command.door.AnOfferBody.withPlaces;
import static no.overgang.command.door.CommandDoorTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import no.overgang.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What happens to offers, posted as CloudEvents. */
class OfferEventsTest {

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);

  private static ObjectNode event(String type, @Nullable Object subject, ObjectNode data) {
    ObjectNode event = EventJson.open().createObjectNode();
    event
        .put("specversion", "1.0")
        .put("id", UUID.randomUUID().toString())
        .put("source", "https://vo-drammen.fagsystem.example/")
        .put("type", "no.overgang." + type + ".v1")
        .put("time", "2026-03-01T10:00:00Z");
    if (subject != null) {
      event.put("subject", subject.toString());
    }
    event.set("data", data);
    return event;
  }

  private static ObjectNode data() {
    return EventJson.open().createObjectNode();
  }

  private Reply post(String agency, Object event) {
    return service.post(
        machine(agency),
        "/events",
        "application/cloudevents+json",
        EventJson.open().writeValueAsBytes(event));
  }

  private Reply batch(String agency, Object... events) {
    return service.post(
        machine(agency),
        "/events",
        "application/cloudevents-batch+json",
        EventJson.open().writeValueAsBytes(List.of(events)));
  }

  private List<String> stored(UUID offer) {
    return log.stream(offer, 0).stream().map(event -> event.envelope().type()).toList();
  }

  @Test
  void anOfferIsPublishedOnce() {
    ObjectNode event = event("offer-published", null, withPlaces(2));
    Reply first = post(VO, event);
    assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
    UUID offer = UUID.fromString(first.body().get("offerId").asString());
    assertThat(post(VO, event).body()).isEqualTo(first.body());
    assertThat(stored(offer)).containsExactly("OfferPublished");
  }

  @Test
  void theSubjectIsTheOffer() {
    UUID offer = published(service, 2);
    String referral = UUID.randomUUID().toString();
    assertThat(
            post(NAV, event("seat-reserved", offer, data().put("referralId", referral))).status())
        .isEqualTo(200);
    assertThat(
            post(NAV, event("seat-released", offer, data().put("referralId", referral))).status())
        .isEqualTo(200);
    assertThat(post(VO, event("vacancies-announced", offer, data().put("vacancies", 1))).status())
        .isEqualTo(200);
    assertThat(post(VO, event("offer-closed", offer, data())).status()).isEqualTo(200);
    assertThat(stored(offer))
        .containsExactly(
            "OfferPublished", "SeatReserved", "SeatReleased", "VacanciesAnnounced", "OfferClosed");
  }

  @Test
  void anotherSubjectIsNoOffer() {
    UUID participant = service.registered(REFUGEE);
    for (Object subject : List.of(UUID.randomUUID(), participant, "identifier:FNR:12345678901")) {
      assertProblem(
          post(VO, event("vacancies-announced", subject, data().put("vacancies", 1))),
          404,
          "unknown-offer");
    }
    assertProblem(
        post(VO, event("vacancies-announced", null, data().put("vacancies", 1))),
        404,
        "unknown-offer");
  }

  @Test
  void aBatchKeepsTheOrderOfAnOffer() {
    UUID offer = UUID.randomUUID();
    Reply reply =
        batch(
            VO,
            event("offer-published", null, withPlaces(2).put("offerId", offer.toString())),
            event("vacancies-announced", offer, data().put("vacancies", 4)),
            event("vacancies-announced", offer, data().put("vacancies", 3)),
            event("offer-closed", offer, data()),
            event("vacancies-announced", offer, data().put("vacancies", 2)));
    assertThat(reply.body().valueStream().map(item -> item.get("status").asString()))
        .containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "REFUSED");
    assertThat(reply.body().at("/4/problem/type").asString()).endsWith("/offer-closed");
    assertThat(stored(offer))
        .containsExactly(
            "OfferPublished", "VacanciesAnnounced", "VacanciesAnnounced", "OfferClosed");
  }
}
