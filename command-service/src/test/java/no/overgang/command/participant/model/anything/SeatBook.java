package no.overgang.command.participant.model.anything;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.offer.OfferClosed;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.SeatReserved;
import no.overgang.events.offer.VacanciesAnnounced;

/** Who keeps which place in which offer, by the events alone; never more places than there are. */
final class SeatBook {

  private record Place(UUID offer, UUID referral) {}

  private final Map<UUID, Integer> places = new HashMap<>();
  private final Map<Place, AgencyId> kept = new HashMap<>();
  private final Set<Place> ahead = new HashSet<>();

  void sees(OfferEvent event) {
    switch (event) {
      case OfferPublished e -> places.put(e.offerId(), e.capacity());
      case VacanciesAnnounced e -> places.put(e.offerId(), keptIn(e.offerId()) + e.vacancies());
      case SeatReserved e -> reserved(e);
      case SeatReleased e -> {
        var place = new Place(e.offerId(), e.referralId());
        assertThat(kept.remove(place)).as("a place that was kept").isNotNull();
        ahead.remove(place);
      }
      case OfferClosed e -> {
        // What is kept stays kept.
      }
    }
    assertThat(free(event.offerId())).as("free places").isNotNegative();
  }

  private void reserved(SeatReserved event) {
    var place = new Place(event.offerId(), event.referralId());
    AgencyId before = kept.put(place, event.by());
    if (before != null) {
      assertThat(ahead.remove(place)).as("taken over once").isTrue();
      assertThat(before).as("taken over by who kept it").isEqualTo(event.by());
    } else if (Boolean.TRUE.equals(event.ahead())) {
      ahead.add(place);
    }
  }

  /** Places that nobody keeps. */
  int free(UUID offer) {
    return places.get(offer) - keptIn(offer);
  }

  /** Whether an agency keeps a place for a referral. */
  boolean keeps(UUID offer, UUID referral, AgencyId by) {
    return by.equals(kept.get(new Place(offer, referral)));
  }

  private int keptIn(UUID offer) {
    return (int) kept.keySet().stream().filter(place -> place.offer().equals(offer)).count();
  }
}
