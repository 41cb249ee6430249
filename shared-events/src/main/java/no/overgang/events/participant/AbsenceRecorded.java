package no.overgang.events.participant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/**
 * The participant was away from a practice or a measure; exactly one is named (domain 4.6).
 *
 * @param until last day of the absence
 * @param hours how many hours of it, if counted
 * @param notified whether the participant told of it
 */
public record AbsenceRecorded(
    @Nullable UUID practiceId,
    @Nullable UUID measureId,
    LocalDate from,
    LocalDate until,
    @Nullable BigDecimal hours,
    boolean notified,
    @Nullable Protected reason)
    implements AttendanceEvent {

  @Override
  public Category category() {
    return Category.WORK;
  }
}
