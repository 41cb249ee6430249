package no.overgang.events.participant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.code.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A measure began (domain 4.6).
 *
 * @param code what it is called in another system
 * @param provider the agency whose measure it is
 * @param organiser who runs it for the provider, if another does (tiltaksarrangør)
 * @param followUpBy the agency that follows it up
 * @param programmeId the programme it is part of, if it is
 * @param hoursPerWeek planned hours a week
 */
public record MeasureStarted(
    UUID measureId,
    MeasureKind kind,
    @Nullable ForeignCode code,
    AgencyId provider,
    @Nullable Party organiser,
    AgencyId followUpBy,
    @Nullable UUID programmeId,
    LocalDate from,
    LocalDate plannedEnd,
    BigDecimal hoursPerWeek,
    @Nullable UUID offerId,
    @Nullable UUID referralId)
    implements MeasureEvent {

  @Override
  public Category category() {
    return Category.WORK;
  }
}
