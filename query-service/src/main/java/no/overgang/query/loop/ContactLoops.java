package no.overgang.query.loop;

import java.time.LocalDate;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.CoordinatorAssigned;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.ResponsibilityEvent;
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.view.Fact;

/** Whoever is responsible has a contact person (rule R11; K, J F2). */
final class ContactLoops {

  /** The rule. */
  static final String RULE = "R11";

  private ContactLoops() {}

  static OpenLoops after(OpenLoops loops, Fact fact, ResponsibilityEvent event) {
    return switch (event) {
      case ResponsibilityAssumed e -> assumed(loops, fact, e.agency());
      case ContactPersonAssigned e -> named(loops, e.agency());
      case CoordinatorAssigned e -> loops;
    };
  }

  private static OpenLoops assumed(OpenLoops loops, Fact fact, AgencyId agency) {
    OpenLoops next = loops.without(item -> item.kind() == Kind.CONTACT_PERSON_MISSING);
    return loops.withContact().contains(agency)
        ? next
        : next.with(
            ItemBuilder.of(fact, Kind.CONTACT_PERSON_MISSING, agency, null).code(RULE).build());
  }

  static OpenLoops named(OpenLoops loops, AgencyId agency) {
    return loops.withContactOf(agency).without(item -> missing(item, agency));
  }

  static OpenLoops due(OpenLoops loops, AgencyId owner, LocalDate due) {
    return loops.changing(item -> missing(item, owner), item -> item.dueOn(due));
  }

  private static boolean missing(Item item, AgencyId agency) {
    return item.kind() == Kind.CONTACT_PERSON_MISSING && item.agency().equals(agency);
  }
}
