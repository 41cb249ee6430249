package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.ContentPart;
import no.overgang.events.code.LeaveKind;
import org.jspecify.annotations.Nullable;

/**
 * A leave from a programme began; why is a matter of its own category (domain 4.3).
 *
 * @param until last day of the leave as planned; none when it is open
 */
public record ProgrammePaused(
    UUID programmeId, LeaveKind leave, LocalDate from, @Nullable LocalDate until)
    implements ProgrammeEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }

  @Override
  public List<ContentPart> parts() {
    return List.of(new ContentPart("/leave", leave.category()));
  }
}
