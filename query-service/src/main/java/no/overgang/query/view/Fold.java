package no.overgang.query.view;

import java.util.List;

/**
 * What is known of one participant, folded from the stream. Immutable, and the same whatever the
 * batches the events come in.
 *
 * @param <S> the state itself
 */
public interface Fold<S extends Fold<S>> {

  /** The state after an entry that speaks for itself. */
  S evolve(Fact fact);

  /**
   * The state after an entry that says of another that it was wrong: folded anew from what counts
   * now (R23). What once rested on an entry that was retracted may still stand in the stream.
   *
   * @param revision the correction or retraction
   * @param effective the stream up to it as it is read now, without the revisions themselves
   */
  S revised(Fact revision, List<Fact> effective);
}
