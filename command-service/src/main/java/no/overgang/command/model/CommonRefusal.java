package no.overgang.command.model;

/** Refusals that many acts share. */
public enum CommonRefusal implements Refusal {
  ID_IN_USE(Reason.conflict("The id given is already in use for this participant")),
  UNKNOWN_AGENCY(Reason.impossible("The hub knows no such agency")),
  OVERSIGHT_TAKES_NO_PART(
      Reason.impossible("Oversight reads and never acts; name an agency that takes part")),
  NAMES_ANOTHER_AGENCY(
      Reason.impossible("An agency acts for itself; leave the field out or name your own agency")),
  DATES_OUT_OF_ORDER(Reason.impossible("The dates are out of order")),
  IN_THE_FUTURE(Reason.impossible("What has happened cannot lie in the future")),
  NOTHING_NAMED(Reason.impossible("At least one must be named")),
  UNKNOWN_REFERRAL(Reason.impossible("The participant has no such referral").at("/referralId")),
  UNKNOWN_TRANSFER(Reason.impossible("The participant has no such transfer").at("/transferId")),
  UNKNOWN_MEETING(Reason.impossible("The participant has no such meeting").at("/meetingId")),
  UNKNOWN_PRACTICE(Reason.impossible("The participant has no such practice").at("/practiceId")),
  UNKNOWN_PROGRAMME(Reason.impossible("The participant has no such programme").at("/programmeId")),
  UNKNOWN_MAPPING(Reason.impossible("The participant has no such mapping")),
  UNKNOWN_MEASURE(Reason.impossible("The participant has no such measure")),
  UNKNOWN_OBLIGATION(
      Reason.impossible("The participant has no such obligation").at("/obligationId"));

  private final Reason reason;

  CommonRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }
}
