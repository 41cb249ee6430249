package no.overgang.query.access;

import java.time.Instant;

/**
 * A viewer before one participant at one instant: all that a decision on disclosure needs, so that
 * everything in one answer is decided alike.
 */
public record Eyes(Viewer viewer, ParticipantRelations relations, Instant now) {

  /** Decides on one piece of content. */
  public Disclosure.Decision on(Trace trace) {
    return Disclosure.decide(viewer, relations, trace, now);
  }

  /** Whether the content may be shown. */
  public boolean see(Trace trace) {
    return on(trace).permitted();
  }
}
