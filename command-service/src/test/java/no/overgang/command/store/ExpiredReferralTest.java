package no.overgang.command.store;

import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.MovableClock;
import no.overgang.command.RunningCommandService;
import no.overgang.engines.TestEngines;
import no.overgang.events.AgencyId;
import no.overgang.events.Envelope;
import no.overgang.events.Protected;
import no.overgang.events.RecordedEvent;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.participant.ParticipantReferred;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A referral to an offer that nobody answers, written as the store is written. */
class ExpiredReferralTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  @DisplayName("R21: with the referral its place is free again, in one append over both streams")
  void itsPlaceIsFreeAgain() {
    var clock = new MovableClock(START);
    var service =
        new RunningCommandService(
            TestEngines.postgres().newDatabase("expired"),
            TestEngines.kafkaBootstrap(),
            clock,
            "overgang.deadlines.pause=PT0.02S");
    try {
      EventLog log = service.bean(EventLog.class);
      UUID participant = service.registered(REFUGEE);
      UUID offer = offerWithAKeptPlace(service, participant);
      UUID referral = participant;
      refer(log, participant, referral, offer);

      clock.moveTo(Instant.parse("2026-03-17T09:00:00Z"));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> log.lastSequence(participant).orElseThrow() == 7);
      List<RecordedEvent> swept =
          log.between(1, log.head()).stream()
              .filter(event -> event.envelope().source().equals(Stamp.DEADLINES))
              .toList();
      assertThat(swept)
          .extracting(event -> event.envelope().type())
          .containsExactly("DeadlineRaised", "ReferralExpired", "SeatReleased", "DeadlineMissed");
      assertThat(swept.get(2).envelope().streamId()).isEqualTo(offer);
      assertThat(swept.get(2).envelope().addressees())
          .containsExactlyInAnyOrder(new AgencyId(VO), new AgencyId(REFUGEE));
      assertThat(swept.subList(1, 4))
          .extracting(event -> event.envelope().correlationId())
          .containsOnly(swept.get(1).envelope().correlationId());
      assertThat(
              service
                  .post(
                      machine(REFUGEE),
                      "/commands/offers/" + offer + "/reserve-seat",
                      Map.of("referralId", UUID.randomUUID()))
                  .status())
          .as("the one place is free for another")
          .isEqualTo(200);
    } finally {
      service.stop();
    }
  }

  private static UUID offerWithAKeptPlace(RunningCommandService service, UUID referral) {
    UUID offer = UUID.randomUUID();
    var published =
        service.post(
            machine(VO),
            "/commands/offers",
            Map.of(
                "offerId",
                offer,
                "kind",
                "NORWEGIAN_COURSE",
                "title",
                "Norsk på dagtid",
                "area",
                "3301",
                "fullTime",
                true,
                "combinableWithNorwegian",
                false,
                "capacity",
                1));
    assertThat(published.status()).as("%s", published.body()).isEqualTo(201);
    var kept =
        service.post(
            machine(REFUGEE),
            "/commands/offers/" + offer + "/reserve-seat",
            Map.of("referralId", referral));
    assertThat(kept.status()).as("%s", kept.body()).isEqualTo(200);
    return offer;
  }

  private static void refer(EventLog log, UUID participant, UUID referral, UUID offer) {
    var referred =
        new ParticipantReferred(
            referral,
            new AgencyId(REFUGEE),
            new AgencyId(VO),
            MeasureKind.NORWEGIAN_COURSE,
            offer,
            new Protected("Trenger norskkurs"),
            null,
            List.of(),
            LocalDate.parse("2026-03-16"),
            null);
    var envelope =
        new Envelope(
            UUID.randomUUID(),
            participant,
            log.lastSequence(participant).orElseThrow() + 1,
            "ParticipantReferred",
            1,
            START,
            START,
            new AgencyId(REFUGEE),
            "system",
            "urn:overgang:test",
            UUID.randomUUID(),
            null,
            referred.category(),
            Set.of(new AgencyId(VO)),
            List.of(),
            Envelope.NO_HASH,
            "");
    log.append(List.of(new RecordedEvent(0, envelope, referred)), Claims.NONE);
  }
}
