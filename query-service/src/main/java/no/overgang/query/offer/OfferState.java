package no.overgang.query.offer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.offer.OfferClosed;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.SeatReserved;
import no.overgang.events.offer.VacanciesAnnounced;
import no.overgang.query.view.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * An offer and its places, folded from its stream as the command side folds it (domain 4.11). Pure
 * and immutable.
 *
 * @param terms as published; none before
 * @param capacity places in all, kept ones among them
 * @param seats who keeps a place, by referral
 * @param vacanciesStartOn first day of the places announced last, if it is known
 */
record OfferState(
    @Nullable OfferPublished terms,
    int capacity,
    Map<UUID, AgencyId> seats,
    @Nullable LocalDate vacanciesStartOn,
    boolean closed) {

  /** Before the first event. */
  static final OfferState NONE = new OfferState(null, 0, Map.of(), null, false);

  OfferState {
    seats = Frozen.map(seats);
  }

  /**
   * The offer after an event.
   *
   * @throws IllegalStateException when the stream cannot be: nothing was published, or more places
   *     are kept than there are. It is parked rather than guessed at.
   */
  OfferState evolve(OfferEvent event) {
    if (terms == null && !(event instanceof OfferPublished)) {
      throw new IllegalStateException("Something of an offer that was never published");
    }
    return switch (event) {
      case OfferPublished e -> new OfferState(e, e.capacity(), seats, vacanciesStartOn, closed);
      case VacanciesAnnounced e ->
          new OfferState(terms, seats.size() + e.vacancies(), seats, e.startOn(), closed);
      case SeatReserved e -> {
        var next = new LinkedHashMap<>(seats);
        next.put(e.referralId(), e.by());
        if (next.size() > capacity) {
          throw new IllegalStateException("More places kept than there are");
        }
        yield new OfferState(terms, capacity, next, vacanciesStartOn, closed);
      }
      case SeatReleased e -> {
        var next = new LinkedHashMap<>(seats);
        next.remove(e.referralId());
        yield new OfferState(terms, capacity, next, vacanciesStartOn, closed);
      }
      case OfferClosed e -> new OfferState(terms, capacity, seats, vacanciesStartOn, true);
    };
  }

  /** What the offer is. */
  OfferPublished published() {
    return Objects.requireNonNull(terms, "Only what was published is stored");
  }

  /** Places that are kept. */
  int reserved() {
    return seats.size();
  }

  /** Places that nobody keeps; never below zero. */
  int free() {
    return capacity - seats.size();
  }
}
