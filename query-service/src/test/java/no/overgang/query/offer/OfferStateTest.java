package no.overgang.query.offer;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.json.EventJson;
import no.overgang.events.offer.OfferClosed;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.SeatReserved;
import no.overgang.events.offer.VacanciesAnnounced;
import no.overgang.query.support.Happened;
import org.junit.jupiter.api.Test;

/** Free places as the command side reckons them: never below zero (domain 4.11). */
class OfferStateTest {

  private final UUID id = UUID.randomUUID();
  private final UUID referral = UUID.randomUUID();

  @Test
  void placesAreKeptAndGivenBack() {
    OfferState offer =
        OfferState.NONE
            .evolve(Happened.offer(id, NAV, "Bransjekurs", 2))
            .evolve(new SeatReserved(id, referral, REFUGEE));
    assertThat(offer.reserved()).isOne();
    assertThat(offer.free()).isOne();

    offer = offer.evolve(new VacanciesAnnounced(id, 5, null));
    assertThat(offer.capacity()).as("announced places come beside those kept").isEqualTo(6);
    assertThat(offer.free()).isEqualTo(5);

    offer = offer.evolve(new SeatReleased(id, referral, SeatReleaseReason.DECLINED));
    assertThat(offer.free()).isEqualTo(6);
    assertThat(offer.evolve(new OfferClosed(id, null)).closed()).isTrue();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> OfferState.NONE.evolve(new SeatReserved(id, referral, REFUGEE)))
        .isInstanceOf(IllegalStateException.class);
    OfferState full =
        OfferState.NONE
            .evolve(Happened.offer(id, NAV, "Bransjekurs", 1))
            .evolve(new SeatReserved(id, referral, REFUGEE));
    assertThatThrownBy(() -> full.evolve(new SeatReserved(id, UUID.randomUUID(), REFUGEE)))
        .isInstanceOf(IllegalStateException.class);
  }

  /** The events of 400 offers, each decided as the command side decides: only a free place. */
  @Test
  void freePlacesEqualACountOfTheirOwn() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      int capacity = 1 + random.nextInt(6);
      var kept = new ArrayList<UUID>();
      OfferState offer = OfferState.NONE.evolve(Happened.offer(id, NAV, "Kurs", capacity));
      for (int step = 0; step < 60; step++) {
        OfferEvent event;
        switch (random.nextInt(4)) {
          case 0, 1 -> {
            if (kept.size() >= capacity) {
              continue;
            }
            UUID one = new UUID(random.nextLong(), random.nextLong());
            kept.add(one);
            event = new SeatReserved(id, one, REFUGEE);
          }
          case 2 -> {
            if (kept.isEmpty()) {
              continue;
            }
            UUID one = kept.remove(random.nextInt(kept.size()));
            event = new SeatReleased(id, one, SeatReleaseReason.WITHDRAWN);
          }
          default -> {
            int vacancies = random.nextInt(4);
            capacity = kept.size() + vacancies;
            event = new VacanciesAnnounced(id, vacancies, null);
          }
        }
        offer = offer.evolve(event);
        assertThat(offer.free())
            .as("seed %d round %d step %d", seed, round, step)
            .isEqualTo(capacity - kept.size())
            .isNotNegative();
        assertThat(offer.reserved()).isEqualTo(kept.size());
      }
      assertThat(List.copyOf(offer.seats().keySet())).containsExactlyInAnyOrderElementsOf(kept);
    }
  }

  @Test
  void theDocumentReadsAsItWasWritten() {
    OfferState offer =
        OfferState.NONE
            .evolve(Happened.offer(id, NAV, "Bransjekurs", 2))
            .evolve(new SeatReserved(id, referral, REFUGEE));

    var json = EventJson.stored();
    assertThat(json.readValue(json.writeValueAsString(offer), OfferState.class)).isEqualTo(offer);
  }
}
