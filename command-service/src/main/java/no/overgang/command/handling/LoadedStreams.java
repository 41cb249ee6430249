package no.overgang.command.handling;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Streams;
import no.overgang.events.offer.OfferEvent;
import org.axonframework.modelling.command.Aggregate;

/** The streams beside the one a message is about, loaded under their locks in its unit of work. */
final class LoadedStreams implements Streams {

  private final Kind.Participants participants;
  private final Kind.Offers offers;

  LoadedStreams(Kind.Participants participants, Kind.Offers offers) {
    this.participants = participants;
    this.offers = offers;
  }

  @Override
  public <S> Optional<S> find(Class<S> state, UUID stream) {
    return found(participants, state, stream).or(() -> found(offers, state, stream));
  }

  /** The stream an event belongs to that was decided into another than the message's own. */
  Aggregate<? extends StreamAggregate<?>> of(Decided decided) {
    Kind<?, ?> kind = decided.event() instanceof OfferEvent ? offers : participants;
    UUID stream = Objects.requireNonNull(decided.stream());
    return kind.load(stream)
        .orElseThrow(() -> new IllegalStateException("Decided on a stream that is not there"));
  }

  private static <S, T, A extends StreamAggregate<T>> Optional<S> found(
      Kind<T, A> kind, Class<S> state, UUID stream) {
    return state.isInstance(kind.unknown())
        ? kind.load(stream).map(aggregate -> state.cast(aggregate.invoke(StreamAggregate::state)))
        : Optional.empty();
  }
}
