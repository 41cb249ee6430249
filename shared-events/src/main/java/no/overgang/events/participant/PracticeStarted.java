package no.overgang.events.participant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.PracticeKind;
import org.jspecify.annotations.Nullable;

/** A practice place began (domain 4.6). */
public record PracticeStarted(
    UUID practiceId,
    PracticeKind kind,
    Employer employer,
    AgencyId followUpBy,
    @Nullable Protected followedUpInPracticeBy,
    Protected purpose,
    BigDecimal hoursPerWeek,
    LocalDate from,
    LocalDate plannedEnd,
    @Nullable Protected languageSupportBy)
    implements PracticeEvent {

  @Override
  public Category category() {
    return Category.WORK;
  }
}
