package no.overgang.command.participant.model.task;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.TODAY;

import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.events.Protected;
import no.overgang.events.participant.TaskAccepted;
import no.overgang.events.participant.TaskDeclined;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;

/** A task that NAV asks adult education for, and one that a rule made of what NAV recorded. */
final class ATask {

  static final UUID TASK = new UUID(0x7A5, 1);
  static final UUID MADE_BY_A_RULE = new UUID(0x7A5, 2);
  static final UUID NO_SUCH_TASK = new UUID(0x7A5, 99);
  static final UUID REF = new UUID(0x94A, 1);
  static final Protected WHAT = new Protected("Send kursbevis");
  static final Protected RESULT = new Protected("Sendt i posten");
  static final Protected REASON = new Protected("Kurset var ikke vårt");

  private ATask() {}

  static History requested() {
    return aParticipant()
        .and(
            NAV,
            new TaskRequested(TASK, ADULT_EDUCATION, WHAT, TODAY, null, null),
            new TaskRequested(MADE_BY_A_RULE, ADULT_EDUCATION, WHAT, TODAY, "R15", REF));
  }

  static History accepted() {
    return requested().and(ADULT_EDUCATION, new TaskAccepted(TASK));
  }

  static History resolved() {
    return accepted().and(ADULT_EDUCATION, new TaskResolved(TASK, RESULT));
  }

  static History declined() {
    return requested().and(ADULT_EDUCATION, new TaskDeclined(TASK, REASON));
  }

  /** Those that are done with. */
  static List<History> over() {
    return List.of(resolved(), declined());
  }
}
