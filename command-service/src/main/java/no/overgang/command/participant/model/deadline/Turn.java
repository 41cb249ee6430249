package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Streams;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * A step of one deadline, and when it is taken.
 *
 * @param at the instant; none when the facts have it so already
 */
public record Turn(@Nullable Instant at, Step step) {

  /** By due day, then by rule. */
  static final Comparator<Turn> BY_DUE =
      Comparator.<Turn, LocalDate>comparing(turn -> turn.step().due())
          .thenComparing(turn -> turn.step().rule())
          .thenComparing(turn -> turn.step() instanceof Step.Raise)
          .thenComparing(turn -> String.valueOf(turn.step().ref()));

  /** What is so already, then by time; at the same instant by due day, then by rule. */
  static final Comparator<Turn> IN_ORDER =
      Comparator.comparing(Turn::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(BY_DUE);

  static Turn now(Step step) {
    return new Turn(null, step);
  }

  /** Whether it follows from the facts at an instant, and not from the passing of time alone. */
  boolean followsFromFacts(Instant now) {
    return step instanceof Step.Meet ? isBy(now) : at == null;
  }

  /** Whether it is taken by an instant. */
  public boolean isBy(Instant instant) {
    return at == null || !at.isAfter(instant);
  }

  /** The agency whose deadline it is. */
  public AgencyId owner() {
    return step.owner();
  }

  /**
   * When it happened, as it is told at an instant: a deadline is missed when its last day is over
   * in Norway, however late anybody looks, but never before it was raised.
   */
  public Instant occurredAt(Instant now) {
    Instant occurred =
        switch (step) {
          case Step.Miss miss -> Frame.later(Frame.endOf(miss.due()), miss.deadline().raisedAt());
          case Step.Raise raise -> at == null || raise.again() ? now : at;
          case Step.Meet meet ->
              Frame.later(Frame.beginningOf(meet.on()), meet.deadline().raisedAt());
          case Step.Lift lift -> now;
        };
    return occurred.isAfter(now) ? now : occurred;
  }

  /**
   * The events it shows in. They are meant for the agency whose deadline it is and for the
   * responsible one; those about a referral also for the referrer.
   *
   * @param frame says the day on which the responsible one is asked for
   */
  public List<Decided> events(
      ParticipantState state, Frame frame, Supplier<UUID> ids, Streams streams) {
    Set<AgencyId> told = new HashSet<>();
    told.add(step.owner());
    state.responsibility().on(frame.today()).ifPresent(told::add);
    UUID about = step.ref();
    if (about != null && step.rule().equals(ReferralAnswered.RULE)) {
      state.referrals().find(about).ifPresent(referral -> told.add(referral.route().from()));
    }
    return step.events(state, told, ids, streams);
  }
}
