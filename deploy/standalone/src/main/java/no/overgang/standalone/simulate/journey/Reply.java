package no.overgang.standalone.simulate.journey;

import java.util.List;
import java.util.Locale;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Refusal;
import org.jspecify.annotations.Nullable;

/** What the hub says to an act. */
sealed interface Reply {

  /** How a line says that to its agency there is no such participant, or no such offer. */
  String UNKNOWN = "refused-404";

  /** What follows when it is taken. */
  record Taken(List<Decided> events) implements Reply {
    public Taken {
      events = List.copyOf(events);
    }
  }

  /** Why it is refused. */
  record Refused(Refusal refusal) implements Reply {}

  /** To that agency there is no such participant. */
  record Unknown() implements Reply {}

  /** Whether it is this refusal, whatever field it points at and whatever it says of the case. */
  default boolean is(@Nullable Refusal expected) {
    return expected != null
        && this instanceof Refused refused
        && refused.refusal().name().equals(expected.name())
        && refused.refusal().reason().kind() == expected.reason().kind()
        && refused.refusal().reason().rule() == expected.reason().rule();
  }

  /** In words, for whoever mends a story. */
  default String inWords() {
    return switch (this) {
      case Taken taken -> "taken";
      case Refused refused ->
          refused.refusal().name() + " (" + refused.refusal().reason().detail() + ")";
      case Unknown unknown -> "unknown to the agency";
    };
  }

  /** How a line says that it is to be refused so: {@code refused-r03}, {@code refused-422}. */
  static String marker(Refusal.Reason reason) {
    if (reason.rule() != null) {
      return "refused-" + reason.rule().name().toLowerCase(Locale.ROOT);
    }
    return switch (reason.kind()) {
      case MALFORMED -> "refused-400";
      case CONFLICT -> "refused-409";
      case IMPOSSIBLE -> "refused-422";
    };
  }
}
