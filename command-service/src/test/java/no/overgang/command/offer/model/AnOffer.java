package no.overgang.command.offer.model;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Streams;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.offer.OfferClosed;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.offer.SeatReserved;

/** A course of adult education with two places, open to the refugee service and NAV. */
public final class AnOffer {

  public static final UUID OFFER = new UUID(0x0FFE, 1);
  public static final UUID NO_SUCH_OFFER = new UUID(0x0FFE, 99);
  public static final UUID REFERRAL = new UUID(0x4EF, 1);
  public static final UUID OTHER_REFERRAL = new UUID(0x4EF, 2);
  public static final OfferClosed CLOSED = new OfferClosed(OFFER, null);

  static final String TITLE = "Norsk for helsefag";

  private AnOffer() {}

  public static OfferPublished published() {
    return publishedBy(ADULT_EDUCATION, MeasureKind.VOCATIONAL_NORWEGIAN, LanguageLevel.B1);
  }

  /** The same of another agency, kind or level. */
  public static OfferPublished publishedBy(
      AgencyId provider, MeasureKind kind, @org.jspecify.annotations.Nullable LanguageLevel level) {
    return new OfferPublished(
        OFFER,
        provider,
        kind,
        null,
        TITLE,
        "3301",
        level,
        false,
        true,
        List.of(LocalDate.of(2026, 8, 17)),
        2,
        List.of(AgencyKind.REFUGEE_SERVICE, AgencyKind.NAV));
  }

  /** A place kept for a referral that is sent. */
  public static SeatReserved reserved(UUID referral, AgencyId by) {
    return new SeatReserved(OFFER, referral, by);
  }

  /** A place kept for a referral to come. */
  public static SeatReserved reservedAhead(UUID referral, AgencyId by) {
    return new SeatReserved(OFFER, referral, by, true);
  }

  /** Published, and then these happened. */
  static OfferEvent[] and(OfferEvent... events) {
    var all = new ArrayList<OfferEvent>(List.of(published()));
    all.addAll(Arrays.asList(events));
    return all.toArray(OfferEvent[]::new);
  }

  /** Where these led. */
  public static OfferState state(OfferEvent... events) {
    OfferState state = OfferState.UNKNOWN;
    for (OfferEvent event : events) {
      state = state.evolve(event);
    }
    return state;
  }

  /** The offer as these led it, beside a participant's stream. */
  public static Streams beside(OfferEvent... events) {
    OfferState offer = state(events);
    return new Streams() {
      @Override
      public <S> Optional<S> find(Class<S> state, UUID stream) {
        return Optional.of(offer)
            .filter(there -> stream.equals(OFFER))
            .filter(state::isInstance)
            .map(state::cast);
      }
    };
  }
}
