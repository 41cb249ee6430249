package no.overgang.command.participant.model.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.overgang.command.model.Decided;
import no.overgang.command.model.RuleBook;
import no.overgang.command.model.Streams;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ReferralExpired;

/** A stream lived through once more under other rules, with its own facts as the clock. */
final class Replay {

  private final RuleBook rules;
  private final AgencyDirectory directory;
  private ParticipantState state = ParticipantState.UNKNOWN;
  private Instant now = Instant.MIN;
  private long made;

  Replay(RuleBook rules, AgencyDirectory directory) {
    this.rules = rules;
    this.directory = directory;
  }

  List<RaisedDeadlines.Raised> of(List<Fact> stream, Instant until) {
    for (Fact fact : stream) {
      if (followsFromDeadlines(fact) || fact.occurredAt().isAfter(until)) {
        continue;
      }
      if (fact.occurredAt().isAfter(now)) {
        pass(fact.occurredAt());
      }
      state =
          state.evolve(
              new Fact(
                  fact.eventId(),
                  fact.agency(),
                  fact.addressees(),
                  fact.occurredAt(),
                  fact.event()));
      take(now);
    }
    if (until.isAfter(now)) {
      pass(until);
    }
    return new ArrayList<>(state.deadlines().byId().values());
  }

  /** What the engine itself has recorded; it is made anew. */
  private static boolean followsFromDeadlines(Fact fact) {
    return fact.event() instanceof DeadlineEvent || fact.event() instanceof ReferralExpired;
  }

  private void pass(Instant to) {
    take(to);
    now = to;
  }

  /** Takes every step that is due by an instant, each at its own. */
  private void take(Instant by) {
    Frame frame = new Frame(by, rules, directory, Duration.ZERO);
    for (Turn turn = next(frame); turn != null; turn = next(frame)) {
      for (Decided decided : turn.events(state, frame, ids(), Streams.NONE)) {
        if (decided.event() instanceof ParticipantEvent event) {
          state =
              state.evolve(
                  new Fact(
                      ids().get(), turn.owner(), decided.addressees(), turn.occurredAt(by), event));
        }
      }
    }
  }

  private @org.jspecify.annotations.Nullable Turn next(Frame frame) {
    return Deadlines.next(state, frame).filter(turn -> turn.isBy(frame.now())).orElse(null);
  }

  private Supplier<UUID> ids() {
    return () -> new UUID(0xD, ++made);
  }
}
