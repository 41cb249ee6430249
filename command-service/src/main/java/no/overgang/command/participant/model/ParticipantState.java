package no.overgang.command.participant.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.participant.model.deadline.RaisedDeadlines;
import no.overgang.command.participant.model.deadline.Reckoning;
import no.overgang.command.participant.model.dropout.Obligations;
import no.overgang.command.participant.model.mapping.Mappings;
import no.overgang.command.participant.model.measure.Measures;
import no.overgang.command.participant.model.plan.Plans;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.command.participant.model.programme.Programmes;
import no.overgang.command.participant.model.referral.Referrals;
import no.overgang.command.participant.model.registration.Profile;
import no.overgang.command.participant.model.responsibility.Responsibility;
import no.overgang.command.participant.model.task.Tasks;
import no.overgang.command.participant.model.transfer.Transfers;
import no.overgang.events.AgencyId;
import no.overgang.events.manifest.ManifestSources;
import no.overgang.events.participant.AttendanceEvent;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DropoutEvent;
import no.overgang.events.participant.FollowUpEvent;
import no.overgang.events.participant.IdentityEvent;
import no.overgang.events.participant.MappingEvent;
import no.overgang.events.participant.MeasureEvent;
import no.overgang.events.participant.PlanEvent;
import no.overgang.events.participant.PracticeEvent;
import no.overgang.events.participant.ProgrammeEvent;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.RegistrationEvent;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.ResponsibilityEvent;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.participant.TaskEvent;
import no.overgang.events.participant.TransferEvent;
import no.overgang.events.revision.Revisions;
import no.overgang.events.sharing.Grounds;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know of one participant, folded from the stream. Immutable; each area
 * folds its own events.
 *
 * @param past all that has happened, so that a correction can be read into it
 * @param related agencies that recorded something or were addressed
 * @param reckoning the days deadlines are reckoned from
 */
public record ParticipantState(
    Past past,
    Set<AgencyId> related,
    Profile profile,
    Responsibility responsibility,
    Grounds grounds,
    Programmes programmes,
    Mappings mappings,
    Plans plans,
    Referrals referrals,
    Measures measures,
    Practices practices,
    Transfers transfers,
    Obligations obligations,
    Tasks tasks,
    RaisedDeadlines deadlines,
    Reckoning reckoning,
    ManifestSources manifestSources) {

  /** A participant the hub has not heard of. */
  public static final ParticipantState UNKNOWN =
      new ParticipantState(
          Past.NOTHING,
          Set.of(),
          Profile.UNKNOWN,
          Responsibility.NONE,
          Grounds.NONE,
          Programmes.NONE,
          Mappings.NONE,
          Plans.NONE,
          Referrals.NONE,
          Measures.NONE,
          Practices.NONE,
          Transfers.NONE,
          Obligations.NONE,
          Tasks.NONE,
          RaisedDeadlines.NONE,
          Reckoning.NOTHING,
          ManifestSources.NONE);

  public ParticipantState {
    related = Set.copyOf(related);
  }

  /**
   * The state after a fact. Total over all events: a new kind of event does not compile until it is
   * handled. A correction or retraction is read into the past: the stream is folded again as it is
   * to be read from then on, some hundred events.
   */
  public ParticipantState evolve(Fact fact) {
    Past now = past.and(fact);
    if (fact.event() instanceof RevisionEvent) {
      var anew = new Draft(UNKNOWN);
      anew.related = related;
      Revisions.effective(now.facts(), Fact.ENTRIES).forEach(anew::evolve);
      anew.relate(fact);
      return anew.done(now);
    }
    var next = new Draft(this);
    next.evolve(fact);
    return next.done(now);
  }

  /** Whether the hub knows the participant at all. */
  public boolean registered() {
    return profile.registered();
  }

  /** Whether the follow-up as a whole has ended. */
  public boolean closed() {
    return profile.closed();
  }

  /** The participant this one turned out to be, if it was merged. */
  public @Nullable UUID mergedInto() {
    return profile.mergedInto();
  }

  /** Whether the agency may know that the participant exists. */
  public boolean knownTo(AgencyId agency, Instant at) {
    return related.contains(agency) || grounds.names(agency, at);
  }

  /** A copy in which areas are replaced, fact by fact. */
  private static final class Draft {
    private Set<AgencyId> related;
    private Profile profile;
    private Responsibility responsibility;
    private Grounds grounds;
    private Programmes programmes;
    private Mappings mappings;
    private Plans plans;
    private Referrals referrals;
    private Measures measures;
    private Practices practices;
    private Transfers transfers;
    private Obligations obligations;
    private Tasks tasks;
    private RaisedDeadlines deadlines;
    private Reckoning reckoning;
    private ManifestSources manifestSources;

    Draft(ParticipantState from) {
      related = from.related;
      profile = from.profile;
      responsibility = from.responsibility;
      grounds = from.grounds;
      programmes = from.programmes;
      mappings = from.mappings;
      plans = from.plans;
      referrals = from.referrals;
      measures = from.measures;
      practices = from.practices;
      transfers = from.transfers;
      obligations = from.obligations;
      tasks = from.tasks;
      deadlines = from.deadlines;
      reckoning = from.reckoning;
      manifestSources = from.manifestSources;
    }

    void evolve(Fact fact) {
      relate(fact);
      reckoning = reckoning.evolve(fact);
      manifestSources = manifestSources.evolve(fact.eventId(), fact.agency(), fact.event());
      switch (fact.event()) {
        case RegistrationEvent e -> profile = profile.evolve(e);
        case FollowUpEvent e -> profile = profile.evolve(e);
        case IdentityEvent e -> profile = profile.evolve(e);
        case ResponsibilityEvent e -> {
          responsibility = responsibility.evolve(e);
          if (e instanceof ResponsibilityAssumed assumed) {
            transfers = transfers.evolve(assumed);
          }
        }
        case SharingEvent e -> grounds = grounds.evolve(e, fact.occurredAt());
        case ProgrammeEvent e -> programmes = programmes.evolve(e);
        case MappingEvent e -> mappings = mappings.evolve(e, fact);
        case PlanEvent e -> plans = plans.evolve(e);
        case ReferralEvent e -> referrals = referrals.evolve(e);
        case MeasureEvent e -> measures = measures.evolve(e);
        case PracticeEvent e -> practices = practices.evolve(e);
        case TransferEvent e -> transfers = transfers.evolve(e);
        case DropoutEvent e -> obligations = obligations.evolve(e);
        case TaskEvent e -> tasks = tasks.evolve(e, fact.agency());
        case DeadlineEvent e -> deadlines = deadlines.evolve(e, fact);
        case AttendanceEvent e -> {
          // No decision rests on how it goes.
        }
        case RevisionEvent e -> {
          // Read into the past before anything is folded.
        }
      }
    }

    void relate(Fact fact) {
      if (!related.contains(fact.agency()) || !related.containsAll(fact.addressees())) {
        related = new HashSet<>(related);
        related.add(fact.agency());
        related.addAll(fact.addressees());
      }
    }

    ParticipantState done(Past past) {
      return new ParticipantState(
          past,
          related,
          profile,
          responsibility,
          grounds,
          programmes,
          mappings,
          plans,
          referrals,
          measures,
          practices,
          transfers,
          obligations,
          tasks,
          deadlines,
          reckoning,
          manifestSources);
    }
  }
}
