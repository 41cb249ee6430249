package no.overgang.command.participant.model.dropout;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpObligationOpened;
import org.jspecify.annotations.Nullable;

/**
 * The participant left before the end; the responsible agency must find out what comes next (domain
 * 4.8, rule R14; J T7.1, G 5.1).
 *
 * @param from exactly one of programme, measure, practice or referral
 */
public record RegisterDropout(
    @Nullable UUID dropoutId,
    DropoutFrom from,
    LocalDate on,
    DropoutRoute route,
    DropoutReason primaryReason,
    List<DropoutReason> contributingReasons,
    @Nullable LocalDate lastContactOn,
    @Nullable Protected finalReport)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_EXACTLY_ONE(
        Reason.impossible("Name exactly one: programmeId, measureId, practiceId or referralId")
            .at("/from")),
    UNKNOWN_FROM(
        Reason.impossible("The participant has no such programme, measure, practice or referral")
            .at("/from"));

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
    UUID id = context.idOr(dropoutId);
    return Decision.check()
        .refuseIf(
            state.obligations().dropouts().contains(id), CommonRefusal.ID_IN_USE.at("/dropoutId"))
        .refuseIf(named() != 1, Refused.NOT_EXACTLY_ONE)
        .refuseIf(!known(state), Refused.UNKNOWN_FROM)
        .refuseIf(on.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/on"))
        .refuseIf(
            lastContactOn != null && lastContactOn.isAfter(context.today()),
            CommonRefusal.IN_THE_FUTURE.at("/lastContactOn"))
        .orAccept(() -> register(state, context, id));
  }

  private long named() {
    return Stream.of(from.programmeId(), from.measureId(), from.practiceId(), from.referralId())
        .filter(Objects::nonNull)
        .count();
  }

  private boolean known(ParticipantState state) {
    return (from.programmeId() != null && state.programmes().find(from.programmeId()).isPresent())
        || (from.measureId() != null && state.measures().find(from.measureId()).isPresent())
        || (from.practiceId() != null && state.practices().find(from.practiceId()).isPresent())
        || (from.referralId() != null && state.referrals().find(from.referralId()).isPresent());
  }

  private Decision.Accepted register(ParticipantState state, Context context, UUID id) {
    AgencyId responsible = state.responsibility().on(context.today()).orElse(context.caller());
    return Decision.accept(
        Decided.of(
            new DropoutRegistered(
                id,
                from,
                on,
                route,
                primaryReason,
                contributingReasons,
                lastContactOn,
                finalReport),
            responsible),
        Decided.of(
            new FollowUpObligationOpened(
                context.ids().get(), responsible, id, on.plusDays(context.days("R14"))),
            responsible));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
