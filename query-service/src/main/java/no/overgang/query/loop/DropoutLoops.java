package no.overgang.query.loop;

import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.DropoutEvent;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.view.Fact;

/** Who is to find out what comes after a dropout (domain 4.8, rule R14). */
final class DropoutLoops {

  private DropoutLoops() {}

  static OpenLoops after(OpenLoops loops, Fact fact, DropoutEvent event) {
    return switch (event) {
      case DropoutRegistered e ->
          loops.knowing(known -> known.route(e.dropoutId(), e.route().name()));
      case FollowUpObligationOpened e -> opened(loops, fact, e);
      case ContactAttempted e -> loops;
      case FollowUpObligationClosed e -> loops.without(e.obligationId());
    };
  }

  /** An obligation that goes over to another agency at a transfer is no longer the first one's. */
  private static OpenLoops opened(OpenLoops loops, Fact fact, FollowUpObligationOpened event) {
    return loops
        .without(event.obligationId())
        .with(
            ItemBuilder.of(fact, Kind.OBLIGATION, event.agency(), event.obligationId())
                .due(event.due())
                .from(fact.agency())
                .code(loops.known().routes().get(event.dropoutId()))
                .build());
  }
}
