package no.overgang.command.participant.model.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.deadline.RaisedDeadlines.Key;
import no.overgang.command.participant.model.deadline.RaisedDeadlines.Raised;
import no.overgang.command.participant.model.deadline.RaisedDeadlines.Standing;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.code.LiftReason;
import org.jspecify.annotations.Nullable;

/**
 * What becomes next of each deadline, when nothing but time passes: what the facts ask for is held
 * against what was raised. When a step is taken, what comes next is asked for anew.
 */
final class Outlook {

  /** What the facts ask for, rule by rule. */
  private static final List<BiFunction<ParticipantState, AgencyDirectory, Stream<Demand>>> RULES =
      List.of(
          IntroductionStarts::in,
          WorkDirectedHours::in,
          MeetingInTime::in,
          ReferralAnswered::in,
          ObligationClosed::in,
          ConsentRenewed::in,
          NextStepAgreed::in,
          KvpReviewed::in);

  private final ParticipantState state;
  private final Frame frame;

  private Outlook(ParticipantState state, Frame frame) {
    this.state = state;
    this.frame = frame;
  }

  /** The steps that may come next, in the order they are taken. */
  static List<Turn> of(ParticipantState state, Frame frame) {
    return new Outlook(state, frame).turns();
  }

  private List<Turn> turns() {
    Map<Key, Raised> latest = state.deadlines().latest();
    var turns = new ArrayList<Turn>();
    RULES.stream()
        .flatMap(rule -> rule.apply(state, frame.directory()))
        .forEach(
            demand -> {
              Raised raised = latest.remove(new Key(demand.rule(), demand.ref()));
              turns.addAll(next(demand, raised));
            });
    latest.values().stream()
        .filter(Raised::outstanding)
        .map(raised -> Turn.now(new Step.Lift(raised, LiftReason.FELL_AWAY)))
        .forEach(turns::add);
    turns.sort(Turn.IN_ORDER);
    return turns;
  }

  private List<Turn> next(Demand demand, @Nullable Raised raised) {
    return raised != null && raised.outstanding()
        ? onwards(demand, raised)
        : rise(demand, raised != null).stream().toList();
  }

  private Optional<Turn> rise(Demand demand, boolean again) {
    RuleBook.Version version =
        frame.rules().on(demand.rule(), demand.on(), demand.owner()).orElse(null);
    if (version == null || state.reckoning().endedOn() != null || demand.overOn().isPresent()) {
      return Optional.empty();
    }
    LocalDate due = demand.due(version);
    Optional<LocalDate> risesOn = demand.risesOn(due, version);
    boolean notice = risesOn.isPresent();
    boolean met = demand.metOn(due, version).filter(on -> notice || !isAhead(on)).isPresent();
    if (met && (again || notice)) {
      return Optional.empty();
    }
    var raise = new Step.Raise(demand, version, due, again);
    return Optional.of(
        risesOn
            .map(day -> new Turn(frame.afterGrace(Frame.beginningOf(day), demand.toldAt()), raise))
            .orElseGet(() -> Turn.now(raise)));
  }

  private List<Turn> onwards(Demand demand, Raised raised) {
    boolean open = raised.standing() == Standing.OPEN;
    if (changed(demand, raised)) {
      return List.of(Turn.now(new Step.Lift(raised, LiftReason.FACTS_CHANGED)));
    }
    var turns = new ArrayList<Turn>();
    LocalDate metOn = demand.metOn(raised.due(), version(demand, raised)).orElse(null);
    if (metOn != null) {
      turns.add(new Turn(Frame.beginningOf(metOn), new Step.Meet(raised, metOn)));
    }
    if (open && (metOn == null || isAhead(metOn)) && overBy(raised.due(), demand)) {
      return List.of(Turn.now(new Step.Lift(raised, LiftReason.FELL_AWAY)));
    }
    if (open) {
      turns.add(
          new Turn(
              frame.afterGrace(Frame.endOf(raised.due()), demand.toldAt()), new Step.Miss(raised)));
    }
    return turns;
  }

  /** What was missed stays with whoever missed it, when another has taken over since. */
  private static boolean changed(Demand demand, Raised raised) {
    return (raised.reckonedFrom() != null && !raised.reckonedFrom().equals(demand.reckonedFrom()))
        || (raised.standing() == Standing.OPEN && !raised.agency().equals(demand.owner()));
  }

  private RuleBook.@Nullable Version version(Demand demand, Raised raised) {
    return frame
        .rules()
        .find(raised.ruleId(), raised.ruleVersion())
        .or(() -> frame.rules().on(demand.rule(), demand.on(), demand.owner()))
        .orElse(null);
  }

  /** Whether it fell away before it was due, with the follow-up or by itself. */
  private boolean overBy(LocalDate due, Demand demand) {
    return Stream.concat(demand.overOn().stream(), Stream.ofNullable(state.reckoning().endedOn()))
        .anyMatch(day -> !day.isAfter(due));
  }

  private boolean isAhead(LocalDate day) {
    return day.isAfter(frame.today());
  }
}
