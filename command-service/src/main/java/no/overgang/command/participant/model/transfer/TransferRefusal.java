package no.overgang.command.participant.model.transfer;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;

/** Refusals shared by the acts on a transfer (rule R02). */
public enum TransferRefusal implements Refusal {
  ONLY_THE_RECEIVER_ANSWERS(Reason.rule(Rule.R02, "Only the agency a transfer goes to answers it")),
  ONLY_THE_SENDER_WITHDRAWS(Reason.rule(Rule.R02, "Only the agency that hands over takes it back")),
  ONLY_THE_PARTIES(Reason.rule(Rule.R02, "Only the two agencies of a transfer do this")),
  ALREADY_ANSWERED(Reason.rule(Rule.R02, "The transfer is answered or withdrawn already")),
  RECEIVER_IS_RESPONSIBLE(
      Reason.rule(
          Rule.R01,
          "The receiver is responsible already, and responsibility does not go back by itself: let the receiver accept anew, or hand over by a new transfer"));

  private final Reason reason;

  TransferRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  /** Which of the two agencies may do something. */
  enum By {
    RECEIVER,
    SENDER,
    EITHER
  }

  /** The decision of an act on an open transfer by one of its parties. */
  static Decision on(
      ParticipantState state,
      Context context,
      UUID transferId,
      By by,
      Function<Transfer.Open, Decision> then) {
    Transfer transfer = state.transfers().find(transferId).orElse(null);
    if (transfer == null) {
      return Decision.refuse(CommonRefusal.UNKNOWN_TRANSFER);
    }
    AgencyId caller = context.caller();
    Transfer.Route route = transfer.route();
    switch (by) {
      case RECEIVER -> {
        if (!route.to().equals(caller)) {
          return Decision.refuse(ONLY_THE_RECEIVER_ANSWERS);
        }
      }
      case SENDER -> {
        if (!route.from().equals(caller)) {
          return Decision.refuse(ONLY_THE_SENDER_WITHDRAWS);
        }
      }
      case EITHER -> {
        if (!route.has(caller)) {
          return Decision.refuse(ONLY_THE_PARTIES);
        }
      }
    }
    return switch (transfer) {
      case Transfer.Open open -> then.apply(open);
      case Transfer.Accepted accepted -> Decision.refuse(ALREADY_ANSWERED);
      case Transfer.Superseded superseded -> Decision.refuse(ALREADY_ANSWERED);
      case Transfer.Ended ended -> Decision.refuse(ALREADY_ANSWERED);
    };
  }

  /** The same for what leaves responsibility with the sender, where it must still be (R01). */
  static Decision whileUndecided(
      ParticipantState state,
      Context context,
      UUID transferId,
      By by,
      Function<Transfer.Requested, Decision> then) {
    return on(
        state,
        context,
        transferId,
        by,
        open ->
            switch (open) {
              case Transfer.Requested requested -> then.apply(requested);
              case Transfer.Voided voided -> Decision.refuse(RECEIVER_IS_RESPONSIBLE);
            });
  }

  /** The open transfer, where the caller is the party asked for. */
  static Availability available(ParticipantState state, AgencyId caller, By by) {
    return available(state, caller, by, open -> true);
  }

  /** The open transfer, where it is so and the caller is the party asked for. */
  static Availability available(
      ParticipantState state, AgencyId caller, By by, Predicate<Transfer.Open> so) {
    return Availability.forEach(
        state.transfers().open().stream()
            .filter(so)
            .map(Transfer::route)
            .filter(
                route ->
                    switch (by) {
                      case RECEIVER -> route.to().equals(caller);
                      case SENDER -> route.from().equals(caller);
                      case EITHER -> route.has(caller);
                    })
            .map(Transfer.Route::transferId)
            .toList());
  }
}
