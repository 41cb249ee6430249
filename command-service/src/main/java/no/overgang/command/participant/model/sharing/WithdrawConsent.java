package no.overgang.command.participant.model.sharing;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ConsentWithdrawn;
import no.overgang.events.sharing.Grant;
import org.jspecify.annotations.Nullable;

/**
 * The participant withdraws a consent; what rested on it stops from then on, and nothing else
 * (domain 4.2, rule R10). Any agency the participant tells may record it.
 */
public record WithdrawConsent(UUID consentId, @Nullable Protected reason)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    UNKNOWN_CONSENT(
        Reason.impossible("The participant has given no such consent").at("/consentId")),
    ALREADY_WITHDRAWN(Reason.conflict("The consent is withdrawn already"));

    private final Reason reason;

    Refused(Reason reason) {
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }
  }

  @Override
  public Decision decide(ParticipantState state, Context context) {
    Grant grant = state.grounds().find(consentId).orElse(null);
    if (grant == null || grant.kind() != Grant.Kind.CONSENT) {
      return Decision.refuse(Refused.UNKNOWN_CONSENT);
    }
    if (grant.withdrawnAt() != null) {
      return Decision.refuse(Refused.ALREADY_WITHDRAWN);
    }
    return Decision.accept(
        Decided.of(
            new ConsentWithdrawn(consentId, reason), grant.recipients().toArray(AgencyId[]::new)));
  }

  /** A consent may be withdrawn for as long as it stands. */
  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each consent that stands. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        state.grounds().all().stream()
            .filter(grant -> grant.kind() == Grant.Kind.CONSENT && grant.withdrawnAt() == null)
            .map(Grant::id)
            .toList());
  }
}
