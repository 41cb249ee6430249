package no.overgang.standalone.simulate.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.overgang.command.offer.model.OfferState;
import no.overgang.events.Agency;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.offer.OfferClosed;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.SeatReserved;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Offering;
import no.overgang.standalone.simulate.world.Offerings;

/**
 * The offers as stories find them, and how many places the stories need in each. An offer that has
 * room has room for all of them: it is published with as many places as were kept in the end, so
 * that no referral fails by the order in which a file is posted.
 */
public final class OfferBoard {

  private static final int ROOM_FOR_ALL = Integer.MAX_VALUE / 2;

  private final Offerings offerings;
  private final Map<UUID, OfferState> found;
  private final Map<UUID, LongAdder> kept;

  /** A board of these offers. */
  public OfferBoard(Offerings offerings) {
    this.offerings = offerings;
    this.found =
        offerings.all().stream().collect(Collectors.toMap(Offering::id, OfferBoard::asFound));
    this.kept =
        found.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), id -> new LongAdder()));
  }

  /** An offer of an agency in which there is a place, if it has one of that kind. */
  public Optional<Offering> withRoom(Agency provider, MeasureKind kind, Draw draw) {
    return offerings.by(provider, kind, Offering.Fate.HAS_ROOM, draw);
  }

  /** An offer of an agency that one cannot refer to. */
  public Offering without(Agency provider, Offering.Fate fate) {
    return offerings
        .by(provider, fate)
        .orElseThrow(() -> new StoryBroken(provider.key() + " has no offer that is " + fate));
  }

  /** All that is offered, in the order it is published. */
  public List<Offering> all() {
    return offerings.all();
  }

  /** An offer as whoever refers to it finds it, before this story changes it. */
  Optional<OfferState> find(UUID offerId) {
    return Optional.ofNullable(found.get(offerId));
  }

  /** Something happened to an offer in a story. */
  void happened(OfferEvent event) {
    LongAdder places = kept.get(event.offerId());
    if (event instanceof SeatReserved && places != null) {
      places.increment();
    }
  }

  /** The most places that can be kept in an offer at a time, in whatever order. */
  public int needed(UUID offerId) {
    LongAdder places = kept.get(offerId);
    return places == null ? 0 : Math.toIntExact(places.sum());
  }

  private static OfferState asFound(Offering offering) {
    return switch (offering.fate()) {
      case HAS_ROOM, FOR_OTHERS -> OfferState.UNKNOWN.evolve(offering.published(ROOM_FOR_ALL));
      case FULL ->
          OfferState.UNKNOWN
              .evolve(offering.published(1))
              .evolve(new SeatReserved(offering.id(), offering.id(), offering.provider().id()));
      case CLOSED ->
          OfferState.UNKNOWN
              .evolve(offering.published(1))
              .evolve(new OfferClosed(offering.id(), null));
    };
  }
}
