package no.overgang.command.participant.model.revision;

import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;

/** Refusals shared by correcting and retracting (rule R23). */
public enum RevisionRefusal implements Refusal {
  UNKNOWN_ENTRY(Reason.impossible("The participant has no such entry")),
  RECORDED_BY_ANOTHER_AGENCY(
      Reason.conflict("Only the agency that recorded an entry corrects it or takes it back")),
  ALREADY_RETRACTED(
      Reason.rule(
          Rule.R23, "The entry was taken back; it stays readable and is not touched again"));

  private final Reason reason;

  RevisionRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }
}
