package no.overgang.events.code;

/** Why responsibility is to move (domain 4.7). */
public enum TransferReason {
  PROGRAMME_ENDED_GOAL_NOT_REACHED,
  PROGRAMME_ENDING,
  NEEDS_WORK_DIRECTED_FOLLOW_UP,
  DROPOUT,
  OTHER
}
