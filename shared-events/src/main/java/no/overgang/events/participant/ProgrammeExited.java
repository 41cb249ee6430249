package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.LanguageLevel;
import org.jspecify.annotations.Nullable;

/** A programme ended, for one main reason (domain 4.3, rule R22). */
public record ProgrammeExited(
    UUID programmeId,
    ExitCode exitCode,
    boolean goalReached,
    LocalDate on,
    @Nullable LanguageLevel norwegianLevel,
    @Nullable Job job)
    implements ProgrammeEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
