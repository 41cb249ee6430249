package no.overgang.events.code;

/** What became of an agenda topic (domain 4.7, rule R06). */
public enum TopicStatus {
  COVERED,
  NOT_RELEVANT,
  MAY_NOT_BE_SHARED
}
