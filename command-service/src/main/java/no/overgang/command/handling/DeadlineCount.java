package no.overgang.command.handling;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DeadlineLifted;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.DeadlineRaised;
import org.springframework.stereotype.Component;

/** Counts what becomes of deadlines, by rule, as this instance stores it. */
@Component
class DeadlineCount {

  private final MeterRegistry meters;

  DeadlineCount(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(List<RecordedEvent> stored) {
    for (RecordedEvent recorded : stored) {
      if (recorded.event() instanceof DeadlineEvent event) {
        meters.counter("overgang_deadlines_" + what(event), "rule", event.ruleId()).increment();
      }
    }
  }

  private static String what(DeadlineEvent event) {
    return switch (event) {
      case DeadlineRaised e -> "raised";
      case DeadlineMet e -> "met";
      case DeadlineMissed e -> "missed";
      case DeadlineLifted e -> "lifted";
    };
  }
}
