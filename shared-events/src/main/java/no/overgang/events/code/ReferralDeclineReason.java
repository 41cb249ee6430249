package no.overgang.events.code;

/** Why a referral was declined (domain 4.5). */
public enum ReferralDeclineReason {
  NO_CAPACITY,
  NOT_ELIGIBLE,
  LANGUAGE_TOO_LOW,
  WRONG_SERVICE,
  PARTICIPANT_DECLINED,
  NOT_REACHED,
  OTHER
}
