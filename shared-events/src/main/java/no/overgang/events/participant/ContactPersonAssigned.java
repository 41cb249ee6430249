package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.List;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.ContentPart;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** An agency named its contact person for the participant (domain 4.1, rule R11). */
public record ContactPersonAssigned(
    AgencyId agency,
    Protected person,
    LocalDate from,
    @Nullable Protected predecessor,
    @Nullable Protected handoverNote)
    implements ResponsibilityEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }

  /** What one adviser tells the next is more than that somebody is followed up, and by whom. */
  @Override
  public List<ContentPart> parts() {
    return handoverNote == null
        ? List.of()
        : List.of(new ContentPart("/handoverNote", Category.PLAN));
  }
}
