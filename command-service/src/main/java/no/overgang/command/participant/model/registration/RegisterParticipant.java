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
import no.overgang.command.participant.model.responsibility.ContactPersons;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.ResidenceGround;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.ResponsibilityAssumed;
import org.jspecify.annotations.Nullable;

/**
 * A participant becomes known to the hub; the agency that registers is responsible from then on
 * (domain 4.1, rules R01, R11). Number and name go to the identity register, never to the stream.
 *
 * @param municipality four digits
 * @param contactPerson the agency's contact person, if it names one at once
 */
public record RegisterParticipant(
    String municipality,
    LocalDate settledOn,
    ResidenceGround residenceGround,
    int birthYear,
    String preferredLanguage,
    boolean interpreterNeeded,
    PriorEducation priorEducation,
    @Nullable Protected contactPerson)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    ALREADY_REGISTERED(Reason.conflict("The participant is registered already")),
    NO_SUCH_MUNICIPALITY(
        Reason.impossible("A municipality number has four digits").at("/municipality")),
    NO_SUCH_BIRTH_YEAR(
        Reason.impossible("Nobody taking part was born in that year").at("/birthYear"));

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
    return Decision.check()
        .refuseIf(state.registered(), Refused.ALREADY_REGISTERED)
        .refuseIf(!municipality.matches("[0-9]{4}"), Refused.NO_SUCH_MUNICIPALITY)
        .refuseIf(
            birthYear < 1900 || birthYear > context.day().getYear(), Refused.NO_SUCH_BIRTH_YEAR)
        .refuseIf(
            settledOn.getYear() < birthYear, CommonRefusal.DATES_OUT_OF_ORDER.at("/settledOn"))
        .orAccept(() -> register(context));
  }

  private Decision.Accepted register(Context context) {
    var events = new ArrayList<Decided>();
    events.add(
        Decided.of(
            new ParticipantRegistered(
                municipality,
                settledOn,
                residenceGround,
                birthYear,
                preferredLanguage,
                interpreterNeeded,
                priorEducation)));
    events.add(Decided.of(new ResponsibilityAssumed(context.caller(), context.day(), null)));
    events.add(
        contactPerson == null
            ? ContactPersons.missing(context)
            : Decided.of(
                new ContactPersonAssigned(
                    context.caller(), contactPerson, context.day(), null, null)));
    return new Decision.Accepted(events);
  }

  /** Never for a participant that is there. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.NO;
  }
}
