package no.overgang.command.participant.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import no.overgang.command.participant.model.dropout.Obligations;
import no.overgang.command.participant.model.mapping.Mappings;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.command.participant.model.programme.Programmes;
import no.overgang.command.participant.model.referral.Referrals;
import no.overgang.command.participant.model.responsibility.Responsibility;
import no.overgang.command.participant.model.task.Tasks;
import no.overgang.command.participant.model.transfer.Transfers;
import no.overgang.events.AgencyId;
import no.overgang.events.manifest.ManifestSources;
import no.overgang.events.participant.DropoutEvent;
import no.overgang.events.participant.MappingEvent;
import no.overgang.events.participant.PracticeEvent;
import no.overgang.events.participant.ProgrammeEvent;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.RegistrationEvent;
import no.overgang.events.participant.ResponsibilityEvent;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.participant.TaskEvent;
import no.overgang.events.participant.TransferEvent;
import no.overgang.events.sharing.Grounds;

/**
 * What a decision needs to know of one participant, folded from the stream. Immutable; each area
 * folds its own events.
 *
 * @param related agencies that recorded something or were addressed
 */
public record ParticipantState(
    boolean registered,
    Set<AgencyId> related,
    Responsibility responsibility,
    Grounds grounds,
    Programmes programmes,
    Mappings mappings,
    Referrals referrals,
    Practices practices,
    Transfers transfers,
    Obligations obligations,
    Tasks tasks,
    ManifestSources manifestSources) {

  /** A participant the hub has not heard of. */
  public static final ParticipantState UNKNOWN =
      new ParticipantState(
          false,
          Set.of(),
          Responsibility.NONE,
          Grounds.NONE,
          Programmes.NONE,
          Mappings.NONE,
          Referrals.NONE,
          Practices.NONE,
          Transfers.NONE,
          Obligations.NONE,
          Tasks.NONE,
          ManifestSources.NONE);

  public ParticipantState {
    related = Set.copyOf(related);
  }

  /**
   * The state after a fact. Total over all events: a new kind of event does not compile until it is
   * handled.
   */
  public ParticipantState evolve(Fact fact) {
    var next = new Draft(this);
    next.relate(fact);
    switch (fact.event()) {
      case RegistrationEvent e -> next.registered = true;
      case ResponsibilityEvent e -> next.responsibility = responsibility.evolve(e);
      case SharingEvent e -> next.grounds = grounds.evolve(e, fact.occurredAt());
      case ProgrammeEvent e -> next.programmes = programmes.evolve(e);
      case MappingEvent e -> next.mappings = mappings.evolve(e);
      case ReferralEvent e -> next.referrals = referrals.evolve(e);
      case PracticeEvent e -> next.practices = practices.evolve(e);
      case TransferEvent e -> next.transfers = transfers.evolve(e);
      case DropoutEvent e -> next.obligations = obligations.evolve(e);
      case TaskEvent e -> next.tasks = tasks.evolve(e);
    }
    return next.done();
  }

  /** Whether the agency may know that the participant exists. */
  public boolean knownTo(AgencyId agency, Instant at) {
    return related.contains(agency) || grounds.names(agency, at);
  }

  /** A copy in which some areas are replaced. */
  private static final class Draft {
    private boolean registered;
    private Set<AgencyId> related;
    private Responsibility responsibility;
    private Grounds grounds;
    private Programmes programmes;
    private Mappings mappings;
    private Referrals referrals;
    private Practices practices;
    private Transfers transfers;
    private Obligations obligations;
    private Tasks tasks;
    private ManifestSources manifestSources;

    Draft(ParticipantState from) {
      registered = from.registered;
      related = from.related;
      responsibility = from.responsibility;
      grounds = from.grounds;
      programmes = from.programmes;
      mappings = from.mappings;
      referrals = from.referrals;
      practices = from.practices;
      transfers = from.transfers;
      obligations = from.obligations;
      tasks = from.tasks;
      manifestSources = from.manifestSources;
    }

    void relate(Fact fact) {
      manifestSources = manifestSources.evolve(fact.eventId(), fact.agency(), fact.event());
      if (!related.contains(fact.agency()) || !related.containsAll(fact.addressees())) {
        related = new HashSet<>(related);
        related.add(fact.agency());
        related.addAll(fact.addressees());
      }
    }

    ParticipantState done() {
      return new ParticipantState(
          registered,
          related,
          responsibility,
          grounds,
          programmes,
          mappings,
          referrals,
          practices,
          transfers,
          obligations,
          tasks,
          manifestSources);
    }
  }
}
