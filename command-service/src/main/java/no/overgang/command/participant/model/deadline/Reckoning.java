package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.participant.model.Fact;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.AttendanceEvent;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DropoutEvent;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpEvent;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.IdentifierLinked;
import no.overgang.events.participant.IdentityEvent;
import no.overgang.events.participant.MappingEvent;
import no.overgang.events.participant.MeasureEvent;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PlanEvent;
import no.overgang.events.participant.PracticeEvent;
import no.overgang.events.participant.ProgrammeEvent;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.RegistrationEvent;
import no.overgang.events.participant.ResponsibilityEvent;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.participant.TaskEvent;
import no.overgang.events.participant.TransferEvent;
import org.jspecify.annotations.Nullable;

/**
 * The days deadlines are reckoned from (domain 6): when something happened, which other areas need
 * not know, and when the hub was told of it. Immutable.
 *
 * @param endedOn the day the follow-up ended, or ended here because the participant turned out to
 *     be another; none while it goes on
 */
public record Reckoning(
    @Nullable Settlement settlement,
    Map<UUID, ProgrammeDays> programmes,
    Map<UUID, Activity> activities,
    Map<UUID, ReferralDays> referrals,
    Map<UUID, TransferDays> transfers,
    Map<UUID, ObligationDays> obligations,
    Map<UUID, GroundDays> grounds,
    List<LocalDate> plansAgreedOn,
    @Nullable LocalDate endedOn) {

  /** Nothing has happened. */
  public static final Reckoning NOTHING =
      new Reckoning(
          null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), null);

  /** The settlement, as whoever registered the participant told it. */
  record Settlement(LocalDate on, AgencyId toldBy, Instant toldAt) {}

  /** The reckoning after a fact. */
  public Reckoning evolve(Fact fact) {
    return switch (fact.event()) {
      case RegistrationEvent e ->
          e instanceof ParticipantRegistered registered
              ? settled(new Settlement(registered.settledOn(), fact.agency(), fact.recordedAt()))
              : this;
      case ProgrammeEvent e -> withProgrammes(ProgrammeDays.after(programmes, e, fact));
      case MeasureEvent e -> withActivities(Activity.after(activities, e));
      case PracticeEvent e -> withActivities(Activity.after(activities, e));
      case ReferralEvent e -> withReferrals(ReferralDays.after(referrals, e, fact));
      case TransferEvent e -> withTransfers(TransferDays.after(transfers, e, fact));
      case DropoutEvent e -> withObligations(ObligationDays.after(obligations, e, fact));
      case SharingEvent e -> withGrounds(GroundDays.after(grounds, e, fact));
      case PlanEvent e -> e instanceof PlanAgreed ? planAgreed(fact.day()) : this;
      case FollowUpEvent e ->
          switch (e) {
            case FollowUpClosed closed -> ended(closed.on());
            case FollowUpReopened reopened -> ended(null);
          };
      case IdentityEvent e ->
          switch (e) {
            case ParticipantMergedInto merged -> ended(fact.day());
            case ParticipantSeparated separated -> ended(null);
            case ParticipantMerged merged -> this;
            case IdentifierLinked linked -> this;
          };
      case ResponsibilityEvent e -> this;
      case MappingEvent e -> this;
      case AttendanceEvent e -> this;
      case TaskEvent e -> this;
      case DeadlineEvent e -> this;
      case RevisionEvent e -> this;
    };
  }

  private Reckoning settled(Settlement next) {
    return new Reckoning(
        next,
        programmes,
        activities,
        referrals,
        transfers,
        obligations,
        grounds,
        plansAgreedOn,
        endedOn);
  }

  private Reckoning withProgrammes(Map<UUID, ProgrammeDays> next) {
    return new Reckoning(
        settlement,
        next,
        activities,
        referrals,
        transfers,
        obligations,
        grounds,
        plansAgreedOn,
        endedOn);
  }

  private Reckoning withActivities(Map<UUID, Activity> next) {
    return new Reckoning(
        settlement,
        programmes,
        next,
        referrals,
        transfers,
        obligations,
        grounds,
        plansAgreedOn,
        endedOn);
  }

  private Reckoning withReferrals(Map<UUID, ReferralDays> next) {
    return new Reckoning(
        settlement,
        programmes,
        activities,
        next,
        transfers,
        obligations,
        grounds,
        plansAgreedOn,
        endedOn);
  }

  private Reckoning withTransfers(Map<UUID, TransferDays> next) {
    return new Reckoning(
        settlement,
        programmes,
        activities,
        referrals,
        next,
        obligations,
        grounds,
        plansAgreedOn,
        endedOn);
  }

  private Reckoning withObligations(Map<UUID, ObligationDays> next) {
    return new Reckoning(
        settlement,
        programmes,
        activities,
        referrals,
        transfers,
        next,
        grounds,
        plansAgreedOn,
        endedOn);
  }

  private Reckoning withGrounds(Map<UUID, GroundDays> next) {
    return new Reckoning(
        settlement,
        programmes,
        activities,
        referrals,
        transfers,
        obligations,
        next,
        plansAgreedOn,
        endedOn);
  }

  private Reckoning planAgreed(LocalDate on) {
    var next = new ArrayList<>(plansAgreedOn);
    next.add(on);
    return new Reckoning(
        settlement,
        programmes,
        activities,
        referrals,
        transfers,
        obligations,
        grounds,
        next,
        endedOn);
  }

  private Reckoning ended(@Nullable LocalDate on) {
    return new Reckoning(
        settlement,
        programmes,
        activities,
        referrals,
        transfers,
        obligations,
        grounds,
        plansAgreedOn,
        on);
  }
}
