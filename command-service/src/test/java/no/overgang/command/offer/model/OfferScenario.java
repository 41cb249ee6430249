package no.overgang.command.offer.model;

import no.overgang.command.model.Context;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Times;
import no.overgang.events.AgencyId;
import no.overgang.events.offer.OfferEvent;

/**
 * Given what has happened to an offer, when an agency gives a command, then exactly these events
 * follow, or exactly this refusal.
 */
final class OfferScenario {

  private final OfferState state;

  private OfferScenario(OfferState state) {
    this.state = state;
  }

  static OfferScenario given(OfferEvent... events) {
    return new OfferScenario(AnOffer.state(events));
  }

  /** The agency gives the command. */
  Scenario.Then when(AgencyId agency, OfferCommand command) {
    return new Scenario.Then(command.decide(state, context(agency)));
  }

  /** What a decision may know besides the stream. */
  static Context context(AgencyId agency) {
    Context plain = Scenario.context(agency, Times.HAPPENED);
    return new Context(
        plain.agency(),
        AnOffer.OFFER,
        plain.now(),
        plain.occurredAt(),
        plain.ids(),
        plain.directory(),
        plain.rules(),
        plain.streams());
  }
}
