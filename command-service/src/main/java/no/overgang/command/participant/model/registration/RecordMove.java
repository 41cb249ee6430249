package no.overgang.command.participant.model.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.responsibility.MovedAway;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ParticipantMoved;
import org.jspecify.annotations.Nullable;

/**
 * The participant has moved to another municipality. Responsibility follows by a transfer, never by
 * itself; the responsible agency gets a task to consider one (domain 4.1, rule R01).
 *
 * @param fromMunicipality known from the stream; only checked against it when given
 * @param toMunicipality four digits
 */
public record RecordMove(@Nullable String fromMunicipality, String toMunicipality, LocalDate on)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NO_SUCH_MUNICIPALITY(
        Reason.impossible("A municipality number has four digits").at("/toMunicipality")),
    LIVES_ELSEWHERE(
        Reason.conflict("The participant is known to live in another municipality")
            .at("/fromMunicipality")),
    NOT_A_MOVE(
        Reason.conflict("The participant lives in that municipality already")
            .at("/toMunicipality"));

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
    String known = state.profile().municipality();
    if (known == null) {
      return Decision.refuse(Refused.LIVES_ELSEWHERE);
    }
    return Decision.check()
        .refuseIf(!toMunicipality.matches("[0-9]{4}"), Refused.NO_SUCH_MUNICIPALITY)
        .refuseIf(
            fromMunicipality != null && !fromMunicipality.equals(known), Refused.LIVES_ELSEWHERE)
        .refuseIf(toMunicipality.equals(known), Refused.NOT_A_MOVE)
        .refuseIf(on.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/on"))
        .orAccept(() -> move(known, state, context));
  }

  private Decision.Accepted move(String from, ParticipantState state, Context context) {
    var events = new ArrayList<Decided>();
    events.add(
        new Decided(
            new ParticipantMoved(from, toMunicipality, on),
            state.responsibility().others(context.caller(), context.today())));
    MovedAway.follows(state, context, toMunicipality).ifPresent(events::add);
    return new Decision.Accepted(events);
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
