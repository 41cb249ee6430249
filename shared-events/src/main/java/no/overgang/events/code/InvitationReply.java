package no.overgang.events.code;

/** Answer to an invitation (domain 4.7). */
public enum InvitationReply {
  COMING,
  NEW_TIME,
  NOT_COMING
}
