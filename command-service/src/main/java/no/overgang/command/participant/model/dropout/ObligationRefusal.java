package no.overgang.command.participant.model.dropout;

import java.util.UUID;
import java.util.function.Function;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantState;

/** Refusals shared by the acts on an obligation. */
public enum ObligationRefusal implements Refusal {
  OBLIGATION_OF_ANOTHER_AGENCY(
      Reason.rule(Rule.R14, "Only the agency under the obligation acts on it")),
  ALREADY_CLOSED(Reason.rule(Rule.R14, "The obligation is closed already"));

  private final Reason reason;

  ObligationRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  /** The decision of an act on an open obligation by the agency under it. */
  static Decision on(
      ParticipantState state,
      Context context,
      UUID obligationId,
      Function<Obligations.Obligation, Decision> then) {
    Obligations.Obligation obligation = state.obligations().find(obligationId).orElse(null);
    if (obligation == null) {
      return Decision.refuse(CommonRefusal.UNKNOWN_OBLIGATION);
    }
    if (!obligation.agency().equals(context.caller())) {
      return Decision.refuse(OBLIGATION_OF_ANOTHER_AGENCY);
    }
    return obligation.open() ? then.apply(obligation) : Decision.refuse(ALREADY_CLOSED);
  }
}
