package no.overgang.standalone.simulate.journey;

/**
 * A story and the decider disagree: something was refused that should not be, or the other way
 * round. A mistake in the simulator, never in what was asked for.
 */
public final class StoryBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoryBroken(String message) {
    super(message);
  }
}
