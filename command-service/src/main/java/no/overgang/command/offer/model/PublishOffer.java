package no.overgang.command.offer.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.participant.ForeignCode;
import org.jspecify.annotations.Nullable;

/**
 * An agency offers a course or measure with places (domain 4.11; P 3.1.1, 5.1.2).
 *
 * @param offerId the id it is to have, if the caller chooses it
 * @param provider the caller itself; may be left out
 * @param area municipality or county number, two or four digits
 * @param minimumLevel level in Norwegian that is needed, if any
 * @param capacity places in all
 * @param openTo kinds of agency that may refer to it; every kind but oversight when left out
 */
public record PublishOffer(
    @Nullable UUID offerId,
    @Nullable AgencyId provider,
    MeasureKind kind,
    @Nullable ForeignCode code,
    String title,
    String area,
    @Nullable LanguageLevel minimumLevel,
    boolean fullTime,
    boolean combinableWithNorwegian,
    List<LocalDate> startDates,
    int capacity,
    List<AgencyKind> openTo)
    implements OfferCommand {

  private static final List<AgencyKind> ALL_THAT_ACT =
      List.of(
          AgencyKind.REFUGEE_SERVICE,
          AgencyKind.NAV,
          AgencyKind.ADULT_EDUCATION,
          AgencyKind.COUNTY);

  /** The most places an offer can have. */
  private static final int MOST_PLACES = 10_000;

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NO_SUCH_AREA(
        Reason.impossible("A municipality number has four digits, a county number two")
            .at("/area")),
    CAPACITY_OUT_OF_RANGE(
        Reason.impossible("An offer has from 1 to 10 000 places").at("/capacity")),
    OVERSIGHT_DOES_NOT_REFER(
        Reason.impossible("Oversight refers nobody, so nothing is open to it").at("/openTo"));

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
  public Decision decide(OfferState state, Context context) {
    return Decision.check()
        .refuseIf(state.terms() != null, CommonRefusal.ID_IN_USE.at("/offerId"))
        .refuseIf(!context.isCaller(provider), CommonRefusal.NAMES_ANOTHER_AGENCY.at("/provider"))
        .refuseIf(!area.matches("[0-9]{2}|[0-9]{4}"), Refused.NO_SUCH_AREA)
        .refuseIf(capacity < 1 || capacity > MOST_PLACES, Refused.CAPACITY_OUT_OF_RANGE)
        .refuseIf(openTo.contains(AgencyKind.OVERSIGHT), Refused.OVERSIGHT_DOES_NOT_REFER)
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new OfferPublished(
                            context.stream(),
                            context.caller(),
                            kind,
                            code,
                            title,
                            area,
                            minimumLevel,
                            fullTime,
                            combinableWithNorwegian,
                            startDates.stream().sorted().distinct().toList(),
                            capacity,
                            openTo.isEmpty()
                                ? ALL_THAT_ACT
                                : openTo.stream().sorted().distinct().toList()))));
  }
}
