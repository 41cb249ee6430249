package no.overgang.command.offer.model;

import java.util.function.Function;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;

/** What acts on an offer share: it must be there, and some of them are its provider's alone. */
final class Published {

  private Published() {}

  /** The decision on an offer that is there. */
  static Decision offer(OfferState state, Function<OfferState.Terms, Decision> then) {
    OfferState.Terms terms = state.terms();
    return terms == null ? Decision.refuse(OfferRefusal.UNKNOWN_OFFER) : then.apply(terms);
  }

  /** The decision on an offer of the caller that is not closed. */
  static Decision own(
      OfferState state, Context context, Function<OfferState.Terms, Decision> then) {
    return offer(
        state,
        terms -> {
          if (!terms.provider().equals(context.caller())) {
            return Decision.refuse(OfferRefusal.OFFER_OF_ANOTHER_AGENCY);
          }
          return state.closed() ? Decision.refuse(OfferRefusal.OFFER_CLOSED) : then.apply(terms);
        });
  }
}
