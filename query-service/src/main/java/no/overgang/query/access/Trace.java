package no.overgang.query.access;

import java.util.Set;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Frozen;

/**
 * What decides who may see a piece of content: where it comes from, whom it was meant for, and its
 * category.
 */
public record Trace(AgencyId recorder, Set<AgencyId> addressees, Category category) {

  public Trace {
    addressees = Frozen.sorted(addressees);
  }

  /** The trace of an event's content as a whole. */
  public static Trace of(Fact fact) {
    return new Trace(fact.agency(), fact.addressees(), fact.category());
  }

  /** The same origin, for a part with a category of its own. */
  public Trace in(Category part) {
    return new Trace(recorder, addressees, part);
  }
}
