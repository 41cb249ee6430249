package no.overgang.command.participant.model.anything;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Streams;
import no.overgang.command.offer.model.AnnounceVacancies;
import no.overgang.command.offer.model.OfferCommand;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.offer.model.ReleaseSeat;
import no.overgang.command.offer.model.ReserveSeat;
import no.overgang.command.participant.model.Agencies;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Times;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.OfferPublished;

/** Two offers with few places that go along with a participant's stream. */
final class OffersBeside implements Streams {

  static final UUID COURSE = new UUID(0x0FFE, 1);
  static final UUID JOB_CLUB = new UUID(0x0FFE, 2);
  static final List<UUID> IDS = List.of(COURSE, JOB_CLUB);

  private static final List<OfferPublished> PUBLISHED =
      List.of(
          published(COURSE, Agencies.ADULT_EDUCATION, MeasureKind.VOCATIONAL_NORWEGIAN, 2),
          published(JOB_CLUB, Agencies.NAV, MeasureKind.JOB_CLUB, 1));

  private final Map<UUID, OfferState> offers = new LinkedHashMap<>();

  OffersBeside(Witness witness) {
    for (OfferPublished offer : PUBLISHED) {
      witness.seats().sees(offer);
      offers.put(offer.offerId(), OfferState.UNKNOWN.evolve(offer));
    }
  }

  /** What kind of measure an offer is. */
  static MeasureKind kindOf(UUID offer) {
    return offer.equals(COURSE) ? MeasureKind.VOCATIONAL_NORWEGIAN : MeasureKind.JOB_CLUB;
  }

  /** An id of a referral for which a place may be kept before it is sent. */
  static UUID toCome(Random random) {
    return new UUID(0x5EA7, random.nextInt(8));
  }

  @Override
  public <S> Optional<S> find(Class<S> state, UUID stream) {
    return Optional.ofNullable(offers.get(stream)).filter(state::isInstance).map(state::cast);
  }

  /** These offers and what else there is. */
  Streams and(Streams others) {
    return new Streams() {
      @Override
      public <S> Optional<S> find(Class<S> state, UUID stream) {
        return OffersBeside.this.find(state, stream).or(() -> others.find(state, stream));
      }
    };
  }

  /** An offer goes on after an event. */
  void sees(OfferEvent event) {
    offers.computeIfPresent(event.offerId(), (id, state) -> state.evolve(event));
  }

  /** Free places as the decider sees them. */
  int free(UUID offer) {
    return offers.getOrDefault(offer, OfferState.UNKNOWN).free();
  }

  /** Somebody does something with an offer by hand; what follows, if it is taken. */
  List<OfferEvent> byHand(Random random) {
    UUID offer = IDS.get(random.nextInt(IDS.size()));
    OfferState state = offers.getOrDefault(offer, OfferState.UNKNOWN);
    List<AgencyId> agencies =
        List.of(Agencies.ADULT_EDUCATION, Agencies.NAV, Agencies.REFUGEE_SERVICE);
    AgencyId caller = agencies.get(random.nextInt(agencies.size()));
    OfferCommand command = anything(random, state);
    return switch (command.decide(state, Scenario.context(caller, Times.HAPPENED))) {
      case Decision.Accepted accepted ->
          accepted.events().stream().map(Decided::event).map(OfferEvent.class::cast).toList();
      case Decision.Refused refused -> List.of();
    };
  }

  private static OfferCommand anything(Random random, OfferState state) {
    List<UUID> kept = new ArrayList<>(state.seats().keySet());
    return switch (random.nextInt(3)) {
      case 0 -> new AnnounceVacancies(random.nextInt(3), null);
      case 1 -> new ReserveSeat(toCome(random));
      default ->
          new ReleaseSeat(kept.isEmpty() ? toCome(random) : kept.get(random.nextInt(kept.size())));
    };
  }

  private static OfferPublished published(
      UUID id, AgencyId provider, MeasureKind kind, int places) {
    return new OfferPublished(
        id,
        provider,
        kind,
        null,
        "Et tilbud",
        "3301",
        null,
        false,
        true,
        List.of(),
        places,
        List.of(AgencyKind.REFUGEE_SERVICE, AgencyKind.NAV, AgencyKind.ADULT_EDUCATION));
  }
}
