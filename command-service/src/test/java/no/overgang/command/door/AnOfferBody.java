package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;

import java.util.List;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.events.json.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** The body of a course of adult education with places, and what is done with it over HTTP. */
final class AnOfferBody {

  private AnOfferBody() {}

  static ObjectNode withPlaces(int capacity) {
    ObjectNode body = EventJson.open().createObjectNode();
    body.put("kind", "VOCATIONAL_NORWEGIAN")
        .put("title", "Norsk for helsefag")
        .put("area", "3301")
        .put("minimumLevel", "A2")
        .put("fullTime", false)
        .put("combinableWithNorwegian", true)
        .put("capacity", capacity);
    body.putArray("startDates").add("2026-08-17");
    return body;
  }

  /** A new offer of adult education. */
  static UUID published(RunningCommandService service, int capacity) {
    Reply reply = service.post(machine(VO), "/commands/offers", withPlaces(capacity));
    return UUID.fromString(reply.body().get("offerId").asString());
  }

  /** Gives a command to an offer. */
  static Reply give(
      RunningCommandService service,
      String agency,
      Object offer,
      String command,
      Object body,
      String... headers) {
    return service.post(
        machine(agency), "/commands/offers/" + offer + "/" + command, body, headers);
  }

  /** Refers a participant to an offer. */
  static Reply refer(
      RunningCommandService service,
      String agency,
      UUID participant,
      UUID referral,
      UUID offer,
      String... headers) {
    ObjectNode body = EventJson.open().createObjectNode();
    body.put("referralId", referral.toString())
        .put("offerId", offer.toString())
        .put("purpose", "Vil bli helsefagarbeider");
    return service.give(machine(agency), participant, "refer-participant", body, headers);
  }

  static List<String> eventTypes(Reply reply) {
    return reply.body().get("events").valueStream().map(e -> e.get("type").asString()).toList();
  }
}
