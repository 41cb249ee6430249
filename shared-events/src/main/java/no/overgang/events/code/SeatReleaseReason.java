package no.overgang.events.code;

/** Why a place became free again (domain 4.11). */
public enum SeatReleaseReason {
  DECLINED,
  WITHDRAWN,
  EXPIRED,
  FORWARDED,
  GIVEN_BACK
}
