package no.overgang.events.code;

/** Why a deadline no longer stands (domain 6). */
public enum LiftReason {
  /** What it was about was withdrawn, closed or retracted. */
  FELL_AWAY,
  /** The facts it was reckoned from have changed; another may stand in its place. */
  FACTS_CHANGED
}
