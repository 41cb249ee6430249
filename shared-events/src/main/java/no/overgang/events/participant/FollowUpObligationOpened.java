package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;

/** An agency must find out what comes next after a dropout (domain 4.8, rule R14). */
public record FollowUpObligationOpened(
    UUID obligationId, AgencyId agency, UUID dropoutId, LocalDate due) implements DropoutEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
