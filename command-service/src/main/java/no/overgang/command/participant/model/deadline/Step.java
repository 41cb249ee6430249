package no.overgang.command.participant.model.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.overgang.command.model.Decided;
import no.overgang.command.model.RuleBook;
import no.overgang.command.model.Streams;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.deadline.RaisedDeadlines.Raised;
import no.overgang.events.AgencyId;
import no.overgang.events.code.LiftReason;
import no.overgang.events.participant.DeadlineLifted;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.DeadlineRaised;
import org.jspecify.annotations.Nullable;

/** What becomes of one deadline next. */
sealed interface Step {

  String rule();

  @Nullable UUID ref();

  LocalDate due();

  AgencyId owner();

  /** The events it shows in, for these agencies. */
  List<Decided> events(
      ParticipantState state, Set<AgencyId> told, Supplier<UUID> ids, Streams streams);

  /**
   * It rises.
   *
   * @param again whether it has stood before
   */
  record Raise(Demand demand, RuleBook.Version version, LocalDate due, boolean again)
      implements Step {

    @Override
    public String rule() {
      return demand.rule();
    }

    @Override
    public @Nullable UUID ref() {
      return demand.ref();
    }

    @Override
    public AgencyId owner() {
      return demand.owner();
    }

    @Override
    public List<Decided> events(
        ParticipantState state, Set<AgencyId> told, Supplier<UUID> ids, Streams streams) {
      return List.of(
          new Decided(
              new DeadlineRaised(
                  ids.get(), rule(), version.version(), due, owner(), ref(), demand.reckonedFrom()),
              told));
    }
  }

  /** A step of a deadline that was raised. */
  sealed interface Onwards extends Step {
    Raised deadline();

    @Override
    default String rule() {
      return deadline().ruleId();
    }

    @Override
    default @Nullable UUID ref() {
      return deadline().ref();
    }

    @Override
    default LocalDate due() {
      return deadline().due();
    }

    @Override
    default AgencyId owner() {
      return deadline().agency();
    }
  }

  /** What it asks for has happened. */
  record Meet(Raised deadline, LocalDate on) implements Onwards {
    @Override
    public List<Decided> events(
        ParticipantState state, Set<AgencyId> told, Supplier<UUID> ids, Streams streams) {
      return List.of(
          new Decided(
              new DeadlineMet(deadline.deadlineId(), rule(), deadline.ruleVersion(), due(), on),
              told));
    }
  }

  /** Its day has passed; a referral expires with it (R21). */
  record Miss(Raised deadline) implements Onwards {
    @Override
    public List<Decided> events(
        ParticipantState state, Set<AgencyId> told, Supplier<UUID> ids, Streams streams) {
      var events = new ArrayList<Decided>();
      UUID about = deadline.ref();
      if (about != null && rule().equals(ReferralAnswered.RULE)) {
        events.addAll(ReferralAnswered.expired(state, about, due(), told, streams));
      }
      events.add(
          new Decided(
              new DeadlineMissed(deadline.deadlineId(), rule(), deadline.ruleVersion(), due()),
              told));
      return events;
    }
  }

  /** It no longer stands. */
  record Lift(Raised deadline, LiftReason reason) implements Onwards {
    @Override
    public List<Decided> events(
        ParticipantState state, Set<AgencyId> told, Supplier<UUID> ids, Streams streams) {
      return List.of(
          new Decided(
              new DeadlineLifted(
                  deadline.deadlineId(), rule(), deadline.ruleVersion(), due(), reason),
              told));
    }
  }
}
