package no.overgang.command.offer.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.offer.OfferClosed;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.SeatReserved;
import no.overgang.events.offer.VacanciesAnnounced;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know of one offer, folded from its stream. Immutable.
 *
 * @param terms what was published; none before
 * @param capacity places in all
 * @param seats the places that are kept, by referral
 */
public record OfferState(
    @Nullable Terms terms, int capacity, Map<UUID, Seat> seats, boolean closed) {

  /** An offer the hub has not heard of. */
  public static final OfferState UNKNOWN = new OfferState(null, 0, Map.of(), false);

  /** What the offer is. */
  public record Terms(
      UUID offerId,
      AgencyId provider,
      MeasureKind kind,
      @Nullable LanguageLevel minimumLevel,
      Set<AgencyKind> openTo) {

    public Terms {
      openTo = Set.copyOf(openTo);
    }
  }

  /**
   * A place that is kept.
   *
   * @param by the agency it is kept for
   * @param ahead whether the referral is still to come
   */
  public record Seat(AgencyId by, boolean ahead) {}

  public OfferState {
    seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
  }

  /** The state after an event. */
  public OfferState evolve(OfferEvent event) {
    return switch (event) {
      case OfferPublished e ->
          new OfferState(
              new Terms(
                  e.offerId(), e.provider(), e.kind(), e.minimumLevel(), Set.copyOf(e.openTo())),
              e.capacity(),
              seats,
              closed);
      case VacanciesAnnounced e ->
          new OfferState(terms, seats.size() + e.vacancies(), seats, closed);
      case SeatReserved e -> {
        var next = new LinkedHashMap<>(seats);
        next.put(e.referralId(), new Seat(e.by(), Boolean.TRUE.equals(e.ahead())));
        yield new OfferState(terms, capacity, next, closed);
      }
      case SeatReleased e -> {
        var next = new LinkedHashMap<>(seats);
        next.remove(e.referralId());
        yield new OfferState(terms, capacity, next, closed);
      }
      case OfferClosed e -> new OfferState(terms, capacity, seats, true);
    };
  }

  /** Places that nobody keeps; never below zero. */
  public int free() {
    return capacity - seats.size();
  }
}
