package no.overgang.events.code;

/** How a follow-up obligation was met (domain 4.8). */
public enum ObligationResult {
  RETURNED,
  REFERRED_ONWARD,
  TRANSFERRED,
  DECLINES_FOLLOW_UP,
  MOVED,
  NOT_REACHED_AFTER_ATTEMPTS
}
