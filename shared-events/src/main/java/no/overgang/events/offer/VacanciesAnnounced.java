package no.overgang.events.offer;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import org.jspecify.annotations.Nullable;

/**
 * The provider tells how many places are free now (domain 4.11; P 3.1.1).
 *
 * @param vacancies free places from now on, besides those reserved
 */
public record VacanciesAnnounced(UUID offerId, int vacancies, @Nullable LocalDate startOn)
    implements OfferEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
