package no.overgang.command.participant.model.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.participant.ParticipantReferred;
import org.jspecify.annotations.Nullable;

/**
 * A participant is referred to a service of another agency (domain 4.5, rules R02, R03).
 *
 * @param from the caller itself; may be left out
 * @param basisRef the consent or legal basis the referral rests on
 * @param answerDue last day to answer; by rule data (D04) when left out
 */
public record ReferParticipant(
    @Nullable UUID referralId,
    @Nullable AgencyId from,
    AgencyId to,
    MeasureKind service,
    Protected purpose,
    @Nullable UUID basisRef,
    List<UUID> mappingRefs,
    @Nullable LocalDate answerDue)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    REFERRAL_ALREADY_OPEN(
        Reason.rule(Rule.R03, "There is an open referral to this agency for this service already")),
    TO_ITSELF(Reason.impossible("An agency does not refer to itself").at("/to")),
    RECEIVER_DOES_NOT_ACT(Reason.impossible("Oversight takes no referrals").at("/to")),
    UNKNOWN_BASIS(
        Reason.impossible("The participant has no such consent or legal basis").at("/basisRef"));

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
    UUID id = context.idOr(referralId);
    LocalDate due = answerDue == null ? context.day().plusDays(context.days("D04")) : answerDue;
    return Decision.check()
        .refuseIf(state.referrals().find(id).isPresent(), CommonRefusal.ID_IN_USE.at("/referralId"))
        .refuseIf(!context.isCaller(from), CommonRefusal.NAMES_ANOTHER_AGENCY.at("/from"))
        .refuseIf(!context.knows(to), CommonRefusal.UNKNOWN_AGENCY.at("/to"))
        .refuseIf(to.equals(context.caller()), Refused.TO_ITSELF)
        .refuseIf(
            context.directory().isOfKind(to, AgencyKind.OVERSIGHT), Refused.RECEIVER_DOES_NOT_ACT)
        .refuseIf(
            basisRef != null && state.grounds().find(basisRef).isEmpty(), Refused.UNKNOWN_BASIS)
        .refuseIf(
            !mappingRefs.stream().allMatch(state.mappings()::has),
            CommonRefusal.UNKNOWN_MAPPING.at("/mappingRefs"))
        .refuseIf(due.isBefore(context.day()), CommonRefusal.DATES_OUT_OF_ORDER.at("/answerDue"))
        .refuseIf(openAlready(state), Refused.REFERRAL_ALREADY_OPEN)
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new ParticipantReferred(
                            id,
                            context.caller(),
                            to,
                            service,
                            null,
                            purpose,
                            basisRef,
                            mappingRefs,
                            due,
                            null),
                        to)));
  }

  private boolean openAlready(ParticipantState state) {
    return !state
        .referrals()
        .where(
            referral ->
                referral.open()
                    && referral.route().to().equals(to)
                    && referral.route().service() == service)
        .isEmpty();
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
