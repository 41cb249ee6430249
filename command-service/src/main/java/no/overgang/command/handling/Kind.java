package no.overgang.command.handling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.overgang.command.model.Command;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.offer.model.OfferCommand;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * A kind of stream: where its states come from and who decides on its commands.
 *
 * @param <S> what is folded from a stream
 * @param <A> the rim around it
 */
abstract sealed class Kind<S, A extends StreamAggregate<S>> {

  private final Repository<A> repository;
  private final Function<UUID, A> anew;
  private final S unknown;

  private Kind(Repository<A> repository, Function<UUID, A> anew, S unknown) {
    this.repository = repository;
    this.anew = anew;
    this.unknown = unknown;
  }

  /** The stream, if there is one of this kind. */
  final Optional<Aggregate<A>> load(UUID streamId) {
    try {
      Aggregate<A> loaded = repository.load(streamId.toString());
      return loaded.invoke(root -> isThere(root.state())) ? Optional.of(loaded) : Optional.empty();
    } catch (AggregateNotFoundException e) {
      return Optional.empty();
    }
  }

  final Repository<A> repository() {
    return repository;
  }

  final A anew(UUID streamId) {
    return anew.apply(streamId);
  }

  final S unknown() {
    return unknown;
  }

  abstract boolean isThere(S state);

  /** Whether the agency may know that there is such a stream. */
  abstract boolean knownTo(S state, AgencyId agency, Instant at);

  abstract Decision decide(Command command, S state, Context context);

  /** Participants. */
  static final class Participants extends Kind<ParticipantState, ParticipantAggregate> {
    Participants(Repository<ParticipantAggregate> repository) {
      super(repository, ParticipantAggregate::new, ParticipantState.UNKNOWN);
    }

    @Override
    boolean isThere(ParticipantState state) {
      return state.registered();
    }

    @Override
    boolean knownTo(ParticipantState state, AgencyId agency, Instant at) {
      return state.knownTo(agency, at);
    }

    @Override
    Decision decide(Command command, ParticipantState state, Context context) {
      return Decider.decide((ParticipantCommand) command, state, context);
    }
  }

  /** Offers, which everybody may know of. */
  static final class Offers extends Kind<OfferState, OfferAggregate> {
    Offers(Repository<OfferAggregate> repository) {
      super(repository, OfferAggregate::new, OfferState.UNKNOWN);
    }

    @Override
    boolean isThere(OfferState state) {
      return state.terms() != null;
    }

    @Override
    boolean knownTo(OfferState state, AgencyId agency, Instant at) {
      return true;
    }

    @Override
    Decision decide(Command command, OfferState state, Context context) {
      return ((OfferCommand) command).decide(state, context);
    }
  }
}
