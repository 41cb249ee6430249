package no.overgang.events.code;

/** The programmes a participant can be in (domain 4.3). */
public enum Programme {
  INTRODUCTION,
  KVP,
  JOBBSJANSEN_A,
  JOBBSJANSEN_B,
  JOBBSJANSEN_C,
  NORWEGIAN_TRAINING,
  FOV,
  VOV,
  NAV_FOLLOW_UP,
  OTHER
}
