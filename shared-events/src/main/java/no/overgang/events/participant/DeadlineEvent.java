package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;

/** Deadlines (domain 6). */
public sealed interface DeadlineEvent extends ParticipantEvent
    permits DeadlineRaised, DeadlineMet, DeadlineMissed, DeadlineLifted {

  UUID deadlineId();

  /** The rule's id, such as {@code D01}. */
  String ruleId();

  /** Which version of the rule it stands by. */
  int ruleVersion();

  /** Last day. */
  LocalDate due();
}
