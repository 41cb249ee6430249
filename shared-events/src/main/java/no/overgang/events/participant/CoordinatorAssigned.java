package no.overgang.events.participant;

import java.util.List;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** A coordinator shared by agencies was appointed (domain 4.1; P 6.2). */
public record CoordinatorAssigned(Protected person, List<AgencyId> agencies)
    implements ResponsibilityEvent {

  public CoordinatorAssigned {
    agencies = List.copyOf(agencies);
  }

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
