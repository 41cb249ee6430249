package no.overgang.events.code;

/** On which level prior learning was assessed (domain 4.4). */
public enum PriorLearningLevel {
  BASIC,
  UPPER_SECONDARY
}
