package no.overgang.command.offer.model;

import no.overgang.command.model.Refusal;

/** Why something cannot be done with an offer. */
public enum OfferRefusal implements Refusal {
  UNKNOWN_OFFER(Reason.impossible("There is no such offer").at("/offerId")),
  OFFER_OF_ANOTHER_AGENCY(Reason.conflict("Only the agency that published the offer does this")),
  SEAT_OF_ANOTHER_AGENCY(
      Reason.conflict("Only the agency that keeps the place, or the provider, gives it back")),
  OFFER_CLOSED(Reason.conflict("The offer takes no more referrals")),
  NOT_OPEN_TO_YOU(Reason.conflict("The offer is not open to agencies of your kind")),
  NO_SEAT_LEFT(Reason.conflict("There is no free place left in the offer")),
  SEAT_ALREADY_RESERVED(
      Reason.conflict("A place is reserved for this referral already").at("/referralId")),
  NO_SUCH_SEAT(Reason.impossible("No place is reserved for this referral").at("/referralId")),
  NOT_THE_OFFERS_KIND(Reason.impossible("The offer is of another kind")),
  NOT_THE_OFFERS_PROVIDER(Reason.impossible("Another agency published the offer"));

  private final Reason reason;

  OfferRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }
}
