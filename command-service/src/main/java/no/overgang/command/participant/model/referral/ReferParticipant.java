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
import no.overgang.command.offer.model.OfferRefusal;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.offer.model.Seats;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.participant.ParticipantReferred;
import org.jspecify.annotations.Nullable;

/**
 * A participant is referred to a service of another agency, or to an offer, in which a place is
 * then kept (domain 4.5, 4.11, rules R02, R03, R09).
 *
 * @param from the caller itself; may be left out
 * @param to who is to answer; with an offer its provider, and may be left out
 * @param service what is asked for; with an offer its kind, and may be left out
 * @param offerId the offer, when it is one
 * @param basisRef the consent or legal basis the referral rests on
 * @param answerDue last day to answer; by rule data (D04) when left out
 */
public record ReferParticipant(
    @Nullable UUID referralId,
    @Nullable AgencyId from,
    @Nullable AgencyId to,
    @Nullable MeasureKind service,
    @Nullable UUID offerId,
    Protected purpose,
    @Nullable UUID basisRef,
    List<UUID> mappingRefs,
    @Nullable LocalDate answerDue)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NO_SERVICE(Reason.impossible("Name the service, or an offer").at("/service")),
    NO_RECEIVER(
        Reason.impossible("Name the receiver; it can be left out with an offer alone").at("/to")),
    UNKNOWN_BASIS(
        Reason.impossible("The participant has no such consent or legal basis").at("/basisRef")),
    BASIS_DOES_NOT_COVER(
        Reason.rule(
                Rule.R09,
                "The consent or legal basis does not name the receiver, or does not hold that day")
            .at("/basisRef"));

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
    if (offerId != null) {
      OfferState offer =
          context.streams().find(OfferState.class, offerId).orElse(OfferState.UNKNOWN);
      OfferState.Terms terms = offer.terms();
      return terms == null
          ? Decision.refuse(OfferRefusal.UNKNOWN_OFFER)
          : toTheOffer(offer, terms, state, context, id);
    }
    if (service == null) {
      return Decision.refuse(Refused.NO_SERVICE);
    }
    if (to == null) {
      return Decision.refuse(Refused.NO_RECEIVER);
    }
    return check(Decision.check(), to, service, state, context, id)
        .orAccept(() -> Decision.accept(referred(to, service, context, id)));
  }

  private Decision toTheOffer(
      OfferState offer, OfferState.Terms terms, ParticipantState state, Context context, UUID id) {
    AgencyId provider = terms.provider();
    Decision.Check named =
        Decision.check()
            .refuseIf(
                to != null && !to.equals(provider), OfferRefusal.NOT_THE_OFFERS_PROVIDER.at("/to"))
            .refuseIf(
                service != null && service != terms.kind(),
                OfferRefusal.NOT_THE_OFFERS_KIND.at("/service"));
    Decision.Check own = check(named, provider, terms.kind(), state, context, id);
    return Seats.check(own, terms, offer, id, context)
        .orAccept(
            () ->
                Decision.accept(
                    referred(provider, terms.kind(), context, id),
                    Seats.reserve(terms, id, context.caller())));
  }

  private Decision.Check check(
      Decision.Check before,
      AgencyId receiver,
      MeasureKind kind,
      ParticipantState state,
      Context context,
      UUID id) {
    return before
        .refuseIf(state.referrals().find(id).isPresent(), CommonRefusal.ID_IN_USE.at("/referralId"))
        .refuseIf(!context.isCaller(from), CommonRefusal.NAMES_ANOTHER_AGENCY.at("/from"))
        .refuseIf(!context.knows(receiver), CommonRefusal.UNKNOWN_AGENCY.at("/to"))
        .refuseIf(
            receiver.equals(context.caller()),
            ReferralRefusal.TO_ITSELF.at(offerId == null ? "/to" : "/offerId"))
        .refuseIf(
            context.directory().isOfKind(receiver, AgencyKind.OVERSIGHT),
            ReferralRefusal.RECEIVER_DOES_NOT_ACT.at("/to"))
        .refuseIf(
            basisRef != null && state.grounds().find(basisRef).isEmpty(), Refused.UNKNOWN_BASIS)
        .refuseIf(
            basisRef != null
                && !Bases.cover(state.grounds(), basisRef, receiver, context.occurredAt()),
            Refused.BASIS_DOES_NOT_COVER)
        .refuseIf(
            !mappingRefs.stream().allMatch(state.mappings()::has),
            CommonRefusal.UNKNOWN_MAPPING.at("/mappingRefs"))
        .refuseIf(
            answerDue != null && answerDue.isBefore(context.day()),
            CommonRefusal.DATES_OUT_OF_ORDER.at("/answerDue"))
        .refuseIf(state.referrals().openTo(receiver, kind), ReferralRefusal.REFERRAL_ALREADY_OPEN);
  }

  private Decided referred(AgencyId receiver, MeasureKind kind, Context context, UUID id) {
    return Decided.of(
        new ParticipantReferred(
            id,
            context.caller(),
            receiver,
            kind,
            offerId,
            purpose,
            basisRef,
            mappingRefs,
            answerDue == null ? context.day().plusDays(context.days("D04")) : answerDue,
            null),
        receiver);
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
