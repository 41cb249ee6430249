package no.overgang.command.offer.model;

import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;

/**
 * A place is kept for a referral to come (domain 4.11). A referral that names the offer does this
 * by itself.
 */
public record ReserveSeat(UUID referralId) implements OfferCommand {

  @Override
  public Decision decide(OfferState state, Context context) {
    return Published.offer(
        state,
        terms ->
            Seats.check(terms, state, context)
                .refuseIf(state.seats().containsKey(referralId), OfferRefusal.SEAT_ALREADY_RESERVED)
                .orAccept(
                    () -> Decision.accept(Seats.reserve(terms, referralId, context.caller()))));
  }
}
