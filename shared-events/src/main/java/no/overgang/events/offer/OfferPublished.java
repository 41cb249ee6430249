package no.overgang.events.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.Category;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.participant.ForeignCode;
import org.jspecify.annotations.Nullable;

/**
 * An agency offers a course or measure with places (domain 4.11).
 *
 * @param area municipality or county number
 * @param minimumLevel level in Norwegian that is needed, if any
 * @param capacity places in all
 * @param openTo kinds of agency that may refer to it
 */
public record OfferPublished(
    UUID offerId,
    AgencyId provider,
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
    implements OfferEvent {

  public OfferPublished {
    startDates = List.copyOf(startDates);
    openTo = List.copyOf(openTo);
  }

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
