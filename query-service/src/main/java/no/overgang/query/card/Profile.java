package no.overgang.query.card;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.GoalSet;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.query.access.Trace;
import no.overgang.query.view.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Where the participant lives and is headed, whether the follow-up goes on, and who else it turned
 * out to be (domain 4.1, 4.4). Immutable.
 *
 * @param closed whether the follow-up has ended
 * @param ended how, while it has
 * @param mergedInto the participant this one turned out to be
 * @param mergedFrom those that turned out to be this one
 */
record Profile(
    @Nullable Told<String> municipality,
    @Nullable Told<Goal> goal,
    @Nullable Told<Plan> plan,
    boolean closed,
    @Nullable Told<Ended> ended,
    @Nullable Told<UUID> mergedInto,
    List<Told<UUID>> mergedFrom) {

  static final Profile UNKNOWN = new Profile(null, null, null, false, null, null, List.of());

  record Goal(ProgrammeGoal goal, @Nullable String occupation, LocalDate setOn) {}

  record Plan(UUID planId, int planVersion, LocalDate agreedOn, boolean participantTookPart) {}

  record Ended(FollowUpOutcome outcome, LocalDate on) {}

  Profile {
    mergedFrom = List.copyOf(mergedFrom);
  }

  /** The profile after an event; most say nothing of it. */
  Profile evolve(Fact fact) {
    Trace trace = Trace.of(fact);
    return switch (fact.event()) {
      case ParticipantRegistered e -> living(new Told<>(e.municipality(), trace));
      case ParticipantMoved e -> living(new Told<>(e.toMunicipality(), trace));
      case GoalSet e ->
          headed(new Told<>(new Goal(e.goal(), e.occupation(), fact.day()), trace), plan);
      case PlanAgreed e ->
          headed(
              goal,
              new Told<>(
                  new Plan(e.planId(), e.planVersion(), fact.day(), e.participantTookPart()),
                  trace));
      case FollowUpClosed e -> followed(true, new Told<>(new Ended(e.outcome(), e.on()), trace));
      case FollowUpReopened e -> followed(false, null);
      case ParticipantMergedInto e -> merged(new Told<>(e.survivor(), trace), mergedFrom);
      case ParticipantMerged e ->
          merged(
              mergedInto,
              Stream.concat(
                      without(e.duplicate()).stream(), Stream.of(new Told<>(e.duplicate(), trace)))
                  .toList());
      case ParticipantSeparated e ->
          merged(
              mergedInto != null && mergedInto.value().equals(e.other()) ? null : mergedInto,
              without(e.other()));
      default -> this;
    };
  }

  private List<Told<UUID>> without(UUID other) {
    return mergedFrom.stream().filter(told -> !told.value().equals(other)).toList();
  }

  private Profile living(Told<String> where) {
    return new Profile(where, goal, plan, closed, ended, mergedInto, mergedFrom);
  }

  private Profile headed(@Nullable Told<Goal> to, @Nullable Told<Plan> by) {
    return new Profile(municipality, to, by, closed, ended, mergedInto, mergedFrom);
  }

  private Profile followed(boolean over, @Nullable Told<Ended> how) {
    return new Profile(municipality, goal, plan, over, how, mergedInto, mergedFrom);
  }

  private Profile merged(@Nullable Told<UUID> into, List<Told<UUID>> from) {
    return new Profile(municipality, goal, plan, closed, ended, into, from);
  }
}
