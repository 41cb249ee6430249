package no.overgang.command.participant.model.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyDirectory;

/**
 * Which deadlines rise, are met, are missed or fall away (domain 6). Pure: the clock and the rule
 * data are handed in.
 *
 * <p>What follows from facts follows at once, in the append of the command that told them. What
 * follows from the passing of time alone is asked for by a sweep, one step after the other.
 */
public final class Deadlines {

  private Deadlines() {}

  /** What follows for the deadlines from how things stand now, but for what time alone brings. */
  public static List<Decided> follow(ParticipantState state, Context context) {
    var frame = new Frame(context.now(), context.rules(), context.directory(), Duration.ZERO);
    var followed = new ArrayList<Decided>();
    ParticipantState next = state;
    List<Decided> round = round(next, frame, context);
    while (!round.isEmpty()) {
      followed.addAll(round);
      next = Decider.after(next, round, context);
      round = round(next, frame, context);
    }
    return followed;
  }

  private static List<Decided> round(ParticipantState state, Frame frame, Context context) {
    return Outlook.of(state, frame).stream()
        .filter(turn -> turn.followsFromFacts(frame.now()))
        .sorted(Turn.BY_DUE)
        .flatMap(turn -> turn.events(state, frame, context.ids(), context.streams()).stream())
        .toList();
  }

  /** The next thing that becomes of a deadline, however far ahead, when no fact comes between. */
  public static Optional<Turn> next(ParticipantState state, Frame frame) {
    return Outlook.of(state, frame).stream().findFirst();
  }

  /**
   * The deadlines that other rules would have raised for a stream, and what would have become of
   * them by an instant, had each fact been told as it happened. Nothing is stored, and what was
   * raised in truth is left aside.
   */
  public static List<RaisedDeadlines.Raised> wouldHaveRaised(
      List<Fact> stream, RuleBook rules, AgencyDirectory directory, Instant until) {
    return new Replay(rules, directory).of(stream, until);
  }
}
