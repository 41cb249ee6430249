package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.door.AnOfferBody.eventTypes;
import static no.overgang.command.door.AnOfferBody.give;
import static no.overgang.command.door.AnOfferBody.published;
import static no.overgang.command.door.AnOfferBody.refer;
import static no.overgang.command.door.CommandDoorTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import no.overgang.events.Envelope;
import org.junit.jupiter.api.Test;

/** A referral to an offer goes into two streams at once, over HTTP and in one transaction. */
class ReferralToAnOfferTest {

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);
  private final UUID participant = service.registered(REFUGEE);
  private final UUID referral = UUID.randomUUID();

  private List<String> stored(UUID stream) {
    return log.stream(stream, 0).stream().map(event -> event.envelope().type()).toList();
  }

  private Reply answer(String agency, String command, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("referralId", referral.toString());
    return service.give(machine(agency), participant, command, body);
  }

  @Test
  void reservesAPlaceInTheSameTransaction() {
    UUID offer = published(service, 1);
    Reply reply = refer(service, REFUGEE, participant, referral, offer);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    assertThat(eventTypes(reply)).containsExactly("ParticipantReferred", "DeadlineRaised");
    assertThat(stored(offer)).containsExactly("OfferPublished", "SeatReserved");

    var referred = log.stream(participant, 4).getFirst();
    var reserved = log.stream(offer, 1).getFirst();
    assertThat(reply.body().get("position").asLong())
        .as("all that the command left stands together, up to there")
        .isEqualTo(referred.position() + 2);
    Envelope envelope = reserved.envelope();
    assertThat(envelope.causationId()).isEqualTo(referred.envelope().eventId());
    assertThat(envelope.agency().value()).isEqualTo(REFUGEE);
    assertThat(envelope.addressees()).extracting(Object::toString).containsExactly(VO);
    assertThat(referred.envelope().addressees()).extracting(Object::toString).containsExactly(VO);
  }

  @Test
  void aRefusedReferralStoresNothingAnywhere() {
    UUID offer = published(service, 1);
    give(service, NAV, offer, "reserve-seat", Map.of("referralId", UUID.randomUUID().toString()));
    assertProblem(refer(service, REFUGEE, participant, referral, offer), 409, "no-seat-left");
    assertThat(stored(offer)).containsExactly("OfferPublished", "SeatReserved");
    assertThat(log.stream(participant, 4)).isEmpty();
    Reply unknown = refer(service, REFUGEE, participant, referral, participant);
    assertProblem(unknown, 422, "unknown-offer");
    assertThat(unknown.body().at("/errors/0/pointer").asString()).isEqualTo("/offerId");
  }

  @Test
  void theSameKeyReservesOnce() {
    UUID offer = published(service, 2);
    String key = UUID.randomUUID().toString();
    Reply first = refer(service, REFUGEE, participant, referral, offer, "Idempotency-Key", key);
    Reply again = refer(service, REFUGEE, participant, referral, offer, "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(stored(offer)).containsExactly("OfferPublished", "SeatReserved");
  }

  @Test
  void decliningGivesThePlaceBackForAnother() {
    UUID offer = published(service, 1);
    refer(service, REFUGEE, participant, referral, offer);
    UUID other = service.registered(NAV);
    assertProblem(refer(service, NAV, other, UUID.randomUUID(), offer), 409, "no-seat-left");
    Reply declined = answer(VO, "decline-referral", Map.of("reason", "LANGUAGE_TOO_LOW"));
    assertThat(eventTypes(declined)).containsExactly("ReferralDeclined", "DeadlineMet");
    assertThat(refer(service, NAV, other, UUID.randomUUID(), offer).status()).isEqualTo(200);
    assertThat(stored(offer))
        .containsExactly("OfferPublished", "SeatReserved", "SeatReleased", "SeatReserved");
  }

  @Test
  void withdrawingAndForwardingGiveThePlaceBack() {
    UUID offer = published(service, 1);
    refer(service, REFUGEE, participant, referral, offer);
    assertThat(answer(REFUGEE, "withdraw-referral", Map.of("reason", "Flytter")).status())
        .isEqualTo(200);
    UUID second = UUID.randomUUID();
    assertThat(refer(service, REFUGEE, participant, second, offer).status()).isEqualTo(200);
    Reply forwarded =
        service.give(
            machine(VO),
            participant,
            "forward-referral",
            Map.of("referralId", second.toString(), "toAgency", NAV));
    assertThat(eventTypes(forwarded))
        .containsExactly(
            "ReferralForwarded", "ParticipantReferred", "DeadlineMet", "DeadlineRaised");
    assertThat(stored(offer))
        .containsExactly(
            "OfferPublished", "SeatReserved", "SeatReleased", "SeatReserved", "SeatReleased");
    assertThat(service.get(machine(NAV), "/commands/participants/" + participant + "/available"))
        .as("the new receiver may know of the participant")
        .satisfies(reply -> assertThat(reply.status()).isEqualTo(200));
  }

  @Test
  void aPlaceGivenBackByHandDoesNotStandInTheWayOfANo() {
    UUID offer = published(service, 1);
    refer(service, REFUGEE, participant, referral, offer);
    assertThat(
            give(service, REFUGEE, offer, "release-seat", Map.of("referralId", referral.toString()))
                .status())
        .isEqualTo(200);
    assertThat(answer(VO, "decline-referral", Map.of("reason", "OTHER")).status()).isEqualTo(200);
    assertThat(stored(offer)).containsExactly("OfferPublished", "SeatReserved", "SeatReleased");
  }

  @Test
  void aPlaceKeptAheadIsTakenOver() {
    UUID offer = published(service, 1);
    give(service, REFUGEE, offer, "reserve-seat", Map.of("referralId", referral.toString()));
    give(service, VO, offer, "close-offer", Map.of());
    assertThat(refer(service, REFUGEE, participant, referral, offer).status()).isEqualTo(200);
    UUID other = service.registered(REFUGEE);
    assertProblem(refer(service, REFUGEE, other, referral, offer), 409, "seat-already-reserved");
    assertThat(stored(offer))
        .containsExactly("OfferPublished", "SeatReserved", "OfferClosed", "SeatReserved");
  }
}
