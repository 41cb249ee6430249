package no.overgang.command.offer.model;

import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.events.offer.OfferClosed;
import org.jspecify.annotations.Nullable;

/** The offer takes no more referrals; places that are kept stay kept (domain 4.11). */
public record CloseOffer(@Nullable String reason) implements OfferCommand {

  @Override
  public Decision decide(OfferState state, Context context) {
    return Published.own(
        state,
        context,
        terms -> Decision.accept(Decided.of(new OfferClosed(terms.offerId(), reason))));
  }
}
