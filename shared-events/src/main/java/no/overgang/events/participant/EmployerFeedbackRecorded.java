package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** What the employer says of a practice (domain 4.6). */
public record EmployerFeedbackRecorded(
    UUID practiceId, LocalDate on, Protected feedback, @Nullable Boolean wouldEmploy)
    implements AttendanceEvent {

  @Override
  public Category category() {
    return Category.WORK;
  }
}
