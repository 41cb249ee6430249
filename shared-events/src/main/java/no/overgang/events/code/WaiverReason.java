package no.overgang.events.code;

/** Why a transfer meeting is waived (domain 4.7). */
public enum WaiverReason {
  PARTICIPANT_DECLINED,
  PARTICIPANT_UNREACHABLE,
  MASS_ARRIVAL,
  URGENT,
  OTHER
}
