package no.overgang.standalone.simulate.world;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.offer.model.PublishOffer;
import no.overgang.events.Agency;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.participant.ForeignCode;
import org.jspecify.annotations.Nullable;

/**
 * A course or measure with places that an agency offers (P 3.1.1, 5.1.2).
 *
 * @param area municipality or county number
 * @param minimumLevel level in Norwegian that is needed, if any
 * @param openTo kinds of agency that may refer to it
 * @param fate what one finds who refers to it
 */
public record Offering(
    UUID id,
    Agency provider,
    MeasureKind kind,
    @Nullable ForeignCode code,
    String title,
    String area,
    @Nullable LanguageLevel minimumLevel,
    boolean fullTime,
    List<LocalDate> startDates,
    List<AgencyKind> openTo,
    Fate fate) {

  /** What one finds who refers to an offer. */
  public enum Fate {
    /** There is a place. */
    HAS_ROOM,
    /** Its one place is kept for somebody. */
    FULL,
    /** Too few came, and it was closed. */
    CLOSED,
    /** It is there, for others. */
    FOR_OTHERS
  }

  public Offering {
    startDates = List.copyOf(startDates);
    openTo = List.copyOf(openTo);
  }

  /** The act that publishes it. */
  public PublishOffer publish(int capacity) {
    return new PublishOffer(
        id,
        null,
        kind,
        code,
        title,
        area,
        minimumLevel,
        fullTime,
        !fullTime,
        startDates,
        capacity,
        openTo);
  }

  /** What it is once it is published. */
  public OfferPublished published(int capacity) {
    return new OfferPublished(
        id,
        provider.id(),
        kind,
        code,
        title,
        area,
        minimumLevel,
        fullTime,
        !fullTime,
        startDates,
        capacity,
        openTo);
  }
}
