package no.overgang.command.offer.model;

import java.time.LocalDate;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.events.offer.VacanciesAnnounced;
import org.jspecify.annotations.Nullable;

/**
 * The provider tells how many places are free now (domain 4.11; P 3.1.1).
 *
 * @param vacancies free places from now on, besides those reserved
 * @param startOn first day of those places, if it is known
 */
public record AnnounceVacancies(int vacancies, @Nullable LocalDate startOn)
    implements OfferCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    VACANCIES_OUT_OF_RANGE(
        Reason.impossible("From 0 to 10 000 places can be free").at("/vacancies"));

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
    return Published.own(
        state,
        context,
        terms ->
            Decision.check()
                .refuseIf(vacancies < 0 || vacancies > 10_000, Refused.VACANCIES_OUT_OF_RANGE)
                .refuseIf(
                    startOn != null && startOn.isBefore(context.day()),
                    CommonRefusal.DATES_OUT_OF_ORDER.at("/startOn"))
                .orAccept(
                    () ->
                        Decision.accept(
                            Decided.of(
                                new VacanciesAnnounced(terms.offerId(), vacancies, startOn)))));
  }
}
