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
        terms -> {
          OfferState.Seat kept = state.seats().get(referralId);
          if (kept == null) {
            return Decision.refuse(OfferRefusal.NO_SUCH_SEAT);
          }
          boolean mayRelease =
              terms.provider().equals(context.caller()) || kept.by().equals(context.caller());
          return mayRelease
              ? new Decision.Accepted(
                  Seats.release(state, referralId, SeatReleaseReason.GIVEN_BACK).stream().toList())
              : Decision.refuse(OfferRefusal.SEAT_OF_ANOTHER_AGENCY);
        });
  }
}
