package no.overgang.command.handling;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Refusal;
import no.overgang.events.RecordedEvent;

/** What became of a submission. */
public sealed interface Outcome {

  /**
   * Stored, now or the first time the same request came.
   *
   * @param events as stored, of this stream and others the command reached into; filled when the
   *     unit of work has committed, empty when the numbers it brings are known to be the
   *     participant's already
   * @param streamId the participant or offer
   * @param version number of events in the stream after them
   * @param repeated whether this is the answer to an earlier, same request
   */
  record Recorded(UUID streamId, List<RecordedEvent> events, long version, boolean repeated)
      implements Outcome {}

  /** A rule or the facts say no. */
  record Refused(Refusal refusal) implements Outcome {}

  /** There is no such participant or offer, or none the caller may know of. */
  record NotFound() implements Outcome {}

  /** The stream has moved on from the version the caller named. */
  record Stale(long version) implements Outcome {}

  /** The request key was used for something else. */
  record KeyReused() implements Outcome {}

  /** Oversight reads and never acts (rule R24). */
  record MayNotAct() implements Outcome {}

  /** The identity numbers belong to a participant that another agency registered, or to two. */
  record IdentityTaken() implements Outcome {}
}
