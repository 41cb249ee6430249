package no.overgang.command.model;

import java.util.Optional;
import java.util.UUID;

/**
 * The other streams a decision may look into. What a decision writes into stands still until it is
 * stored: the store refuses the decision when one of those streams has moved on.
 */
public interface Streams {

  /** No other stream at all. */
  Streams NONE =
      new Streams() {
        @Override
        public <S> Optional<S> find(Class<S> state, UUID stream) {
          return Optional.empty();
        }
      };

  /** The state of a stream of this kind, if there is one. */
  <S> Optional<S> find(Class<S> state, UUID stream);
}
