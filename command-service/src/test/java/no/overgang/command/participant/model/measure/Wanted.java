package no.overgang.command.participant.model.measure;

import static no.overgang.command.offer.model.AnOffer.OFFER;
import static no.overgang.command.participant.model.measure.AMeasure.FROM;
import static no.overgang.command.participant.model.measure.AMeasure.HOURS;
import static no.overgang.command.participant.model.measure.AMeasure.PLANNED_END;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import org.jspecify.annotations.Nullable;

/** A {@link StartMeasure} with nothing but what it must have, until more is said. */
final class Wanted {
  private @Nullable UUID id;
  private MeasureKind kind = MeasureKind.SOCIAL_STUDIES;
  private @Nullable AgencyId provider;
  private @Nullable AgencyId followUpBy;
  private @Nullable UUID programme;
  private LocalDate plannedEnd = PLANNED_END;
  private BigDecimal hours = HOURS;
  private @Nullable UUID offer;
  private @Nullable UUID referral;
  private @Nullable Protected reason;

  Wanted id(UUID given) {
    id = given;
    return this;
  }

  Wanted of(MeasureKind given) {
    kind = given;
    return this;
  }

  Wanted provider(AgencyId given) {
    provider = given;
    return this;
  }

  Wanted followUpBy(AgencyId given) {
    followUpBy = given;
    return this;
  }

  Wanted programme(UUID given) {
    programme = given;
    return this;
  }

  Wanted until(LocalDate given) {
    plannedEnd = given;
    return this;
  }

  Wanted hours(String given) {
    hours = new BigDecimal(given);
    return this;
  }

  Wanted inTheOffer() {
    offer = OFFER;
    return this;
  }

  Wanted referral(UUID given) {
    referral = given;
    return this;
  }

  Wanted because(Protected given) {
    reason = given;
    return this;
  }

  StartMeasure build() {
    return new StartMeasure(
        id,
        kind,
        null,
        provider,
        null,
        followUpBy,
        programme,
        FROM,
        plannedEnd,
        hours,
        offer,
        referral,
        reason);
  }
}
