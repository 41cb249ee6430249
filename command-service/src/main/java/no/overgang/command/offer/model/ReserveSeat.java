package no.overgang.command.offer.model;

import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.events.offer.SeatReserved;

/**
 * A place is kept for a referral to come, which takes it over when it names the offer (domain
 * 4.11). A referral that finds no such place reserves one by itself.
 */
public record ReserveSeat(UUID referralId) implements OfferCommand {

  @Override
  public Decision decide(OfferState state, Context context) {
    return Published.offer(
        state,
        terms ->
            Seats.check(
                    Decision.check()
                        .refuseIf(
                            state.seats().containsKey(referralId),
                            OfferRefusal.SEAT_ALREADY_RESERVED),
                    terms,
                    state,
                    referralId,
                    context)
                .orAccept(
                    () ->
                        Decision.accept(
                            Decided.of(
                                new SeatReserved(
                                    terms.offerId(), referralId, context.caller(), true),
                                terms.provider()))));
  }
}
