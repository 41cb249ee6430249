package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.ContentPart;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;

/** A programme began (domain 4.3). */
public record ProgrammeStarted(
    UUID programmeId,
    Programme programme,
    AgencyId owner,
    LocalDate decidedOn,
    LocalDate startedOn,
    LocalDate plannedEnd,
    ProgrammeGoal goal,
    List<IncomeSource> incomeSource)
    implements ProgrammeEvent {

  public ProgrammeStarted {
    incomeSource = List.copyOf(incomeSource);
  }

  @Override
  public Category category() {
    return Category.PLAN;
  }

  @Override
  public List<ContentPart> parts() {
    return List.of(new ContentPart("/incomeSource", Category.ECONOMY));
  }
}
