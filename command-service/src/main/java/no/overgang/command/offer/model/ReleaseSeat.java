package no.overgang.command.offer.model;

import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.events.code.SeatReleaseReason;

/** A kept place is given back, by whoever keeps it or by the provider (domain 4.11). */
public record ReleaseSeat(UUID referralId) implements OfferCommand {

  @Override
  public Decision decide(OfferState state, Context context) {
    return Published.offer(
        state,
        terms ->
            Decision.check()
                .refuseIf(!state.seats().containsKey(referralId), OfferRefusal.NO_SUCH_SEAT)
                .refuseIf(
                    !terms.provider().equals(context.caller())
                        && !context.caller().equals(state.seats().get(referralId)),
                    OfferRefusal.OFFER_OF_ANOTHER_AGENCY)
                .orAccept(
                    () ->
                        new Decision.Accepted(
                            Seats.release(state, referralId, SeatReleaseReason.GIVEN_BACK).stream()
                                .toList())));
  }
}
