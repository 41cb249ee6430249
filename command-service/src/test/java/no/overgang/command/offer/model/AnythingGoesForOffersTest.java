package no.overgang.command.offer.model;

import static no.overgang.command.offer.model.AnOffer.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.Agencies;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.offer.OfferClosed;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.SeatReserved;
import no.overgang.events.offer.VacanciesAnnounced;

/**
 * Whatever any agency does with an offer in any order: places never go below zero, and only whoever
 * may does what it does. A failure prints the seed and the shortest sequence found.
 */
class AnythingGoesForOffersTest {

  private static final AtomicInteger STEPS = new AtomicInteger();
  private static final Map<String, Integer> ACCEPTED = new TreeMap<>();
  private static final Map<String, Integer> REFUSED = new TreeMap<>();

  private static final List<AgencyId> AGENCIES =
      List.of(
          Agencies.REFUGEE_SERVICE,
          Agencies.NAV,
          Agencies.OTHER_NAV,
          Agencies.ADULT_EDUCATION,
          Agencies.COUNTY);

  @Provide
  Arbitrary<List<Long>> steps() {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofMinSize(1)
        .ofMaxSize(120)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @Label("Places never go below zero, whatever is sent")
  void anythingGoes(@ForAll("steps") List<Long> steps) {
    var book = new Book();
    OfferState state = OfferState.UNKNOWN;
    for (long seed : steps) {
      state = step(new Random(seed), state, book);
      assertThat(state.free()).as("free places").isEqualTo(book.free()).isNotNegative();
      assertThat(state.seats().keySet()).isEqualTo(book.kept);
    }
    STEPS.addAndGet(steps.size());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  @Label("Any events in any order lead to some state")
  void evolveIsTotal(@ForAll("steps") List<Long> steps) {
    OfferState state = OfferState.UNKNOWN;
    for (long seed : steps) {
      OfferEvent event = anyEvent(new Random(seed));
      OfferState next = state.evolve(event);
      assertThat(next).isEqualTo(state.evolve(event));
      state = next;
    }
  }

  private static OfferEvent anyEvent(Random random) {
    UUID referral = new UUID(0x4EF, random.nextInt(4));
    return switch (random.nextInt(6)) {
      case 0 -> AnOffer.published();
      case 1 -> new VacanciesAnnounced(OFFER, random.nextInt(3), null);
      case 2 -> AnOffer.reserved(referral, pick(random, AGENCIES));
      case 3 -> AnOffer.reservedAhead(referral, pick(random, AGENCIES));
      case 4 -> new SeatReleased(OFFER, referral, SeatReleaseReason.GIVEN_BACK);
      default -> AnOffer.CLOSED;
    };
  }

  private static OfferState step(Random random, OfferState state, Book book) {
    AgencyId caller = pick(random, AGENCIES);
    OfferCommand command = any(random, state);
    Decision decision = command.decide(state, OfferScenario.context(caller));
    assertThat(command.decide(state, OfferScenario.context(caller)))
        .as("decided the same again")
        .isEqualTo(decision);
    String name = command.getClass().getSimpleName();
    return switch (decision) {
      case Decision.Refused refused -> {
        REFUSED.merge(name, 1, Integer::sum);
        assertThat(refused.refusal().reason().detail()).isNotBlank();
        yield state;
      }
      case Decision.Accepted accepted -> {
        ACCEPTED.merge(name, 1, Integer::sum);
        OfferState next = state;
        for (Decided decided : accepted.events()) {
          assertThat(decided.stream()).isEqualTo(OFFER);
          OfferEvent event = (OfferEvent) decided.event();
          book.sees(caller, event);
          next = next.evolve(event);
        }
        yield next;
      }
    };
  }

  /** Any command, as often one as another; a few referrals, so that they meet. */
  private static OfferCommand any(Random random, OfferState state) {
    UUID referral = new UUID(0x4EF, random.nextInt(6));
    return switch (random.nextInt(state.terms() == null ? 5 : 9)) {
      case 0 -> anOffer(random);
      case 1 -> new AnnounceVacancies(random.nextInt(-1, 5), null);
      case 2 -> new ReleaseSeat(referral);
      case 3 -> random.nextInt(8) == 0 ? new CloseOffer(null) : new AnnounceVacancies(10_001, null);
      case 4, 5 -> new ReleaseSeat(new UUID(0x4EF, random.nextInt(2)));
      default -> new ReserveSeat(referral);
    };
  }

  private static PublishOffer anOffer(Random random) {
    return new PublishOffer(
        OFFER,
        random.nextBoolean() ? null : pick(random, AGENCIES),
        pick(random, List.of(MeasureKind.values())),
        null,
        "tittel",
        random.nextInt(4) == 0 ? "" : "3301",
        null,
        random.nextBoolean(),
        random.nextBoolean(),
        List.of(LocalDate.of(9999, 12, 31), LocalDate.of(1, 1, 1)),
        random.nextInt(4),
        random.nextBoolean() ? List.of() : List.of(pick(random, List.of(AgencyKind.values()))));
  }

  private static <T> T pick(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A book of its own, kept by the events alone. */
  private static final class Book {
    private final Set<UUID> kept = new HashSet<>();
    private final TreeMap<String, AgencyId> keepers = new TreeMap<>();
    private int places;
    private boolean closed;
    private AgencyId provider = Agencies.NOBODY;

    int free() {
      return places - kept.size();
    }

    void sees(AgencyId by, OfferEvent event) {
      switch (event) {
        case OfferPublished e -> {
          assertThat(provider).as("published once").isEqualTo(Agencies.NOBODY);
          provider = by;
          places = e.capacity();
        }
        case VacanciesAnnounced e -> {
          assertThat(by).isEqualTo(provider);
          assertThat(closed).isFalse();
          places = kept.size() + e.vacancies();
        }
        case SeatReserved e -> {
          assertThat(free()).as("a place is there").isPositive();
          assertThat(closed).isFalse();
          assertThat(kept.add(e.referralId())).as("once").isTrue();
          keepers.put(e.referralId().toString(), by);
        }
        case SeatReleased e -> {
          assertThat(kept.remove(e.referralId())).as("was kept").isTrue();
          assertThat(by).isIn(provider, keepers.get(e.referralId().toString()));
        }
        case OfferClosed e -> {
          assertThat(by).isEqualTo(provider);
          assertThat(closed).as("once").isFalse();
          closed = true;
        }
      }
    }
  }

  @AfterContainer
  static void wasWorthIt() {
    assertThat(STEPS.get()).as("steps").isGreaterThanOrEqualTo(15_000);
    for (OfferAct act : OfferActs.all()) {
      String name = act.type().getSimpleName();
      assertThat(ACCEPTED).as("every act was accepted at times").containsKey(name);
      assertThat(REFUSED).as("every act was refused at times").containsKey(name);
    }
  }
}
