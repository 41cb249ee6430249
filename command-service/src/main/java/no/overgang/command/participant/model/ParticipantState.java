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
    ParticipantState next = relating(fact);
    return switch (fact.event()) {
      case RegistrationEvent e -> next.asRegistered();
      case ResponsibilityEvent e -> next.with(responsibility.evolve(e));
      case SharingEvent e -> next.with(grounds.evolve(e, fact.occurredAt()));
      case ProgrammeEvent e -> next.with(programmes.evolve(e));
      case MappingEvent e -> next.with(mappings.evolve(e));
      case ReferralEvent e -> next.with(referrals.evolve(e));
      case PracticeEvent e -> next.with(practices.evolve(e));
      case TransferEvent e -> next.with(transfers.evolve(e));
      case DropoutEvent e -> next.with(obligations.evolve(e));
      case TaskEvent e -> next.with(tasks.evolve(e));
    };
  }

  /** Whether the agency may know that the participant exists. */
  public boolean knownTo(AgencyId agency, Instant at) {
    return related.contains(agency) || grounds.names(agency, at);
  }

  private ParticipantState relating(Fact fact) {
    ManifestSources sources = manifestSources.evolve(fact.eventId(), fact.agency(), fact.event());
    Set<AgencyId> seen = related;
    if (!related.contains(fact.agency()) || !related.containsAll(fact.addressees())) {
      seen = new HashSet<>(related);
      seen.add(fact.agency());
      seen.addAll(fact.addressees());
    }
    return new ParticipantState(
        registered,
        seen,
        responsibility,
        grounds,
        programmes,
        mappings,
        referrals,
        practices,
        transfers,
        obligations,
        tasks,
        sources);
  }

  private ParticipantState asRegistered() {
    return new ParticipantState(
        true,
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

  private ParticipantState with(Responsibility next) {
    return new ParticipantState(
        registered,
        related,
        next,
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

  private ParticipantState with(Grounds next) {
    return new ParticipantState(
        registered,
        related,
        responsibility,
        next,
        programmes,
        mappings,
        referrals,
        practices,
        transfers,
        obligations,
        tasks,
        manifestSources);
  }

  private ParticipantState with(Programmes next) {
    return new ParticipantState(
        registered,
        related,
        responsibility,
        grounds,
        next,
        mappings,
        referrals,
        practices,
        transfers,
        obligations,
        tasks,
        manifestSources);
  }

  private ParticipantState with(Mappings next) {
    return new ParticipantState(
        registered,
        related,
        responsibility,
        grounds,
        programmes,
        next,
        referrals,
        practices,
        transfers,
        obligations,
        tasks,
        manifestSources);
  }

  private ParticipantState with(Referrals next) {
    return new ParticipantState(
        registered,
        related,
        responsibility,
        grounds,
        programmes,
        mappings,
        next,
        practices,
        transfers,
        obligations,
        tasks,
        manifestSources);
  }

  private ParticipantState with(Practices next) {
    return new ParticipantState(
        registered,
        related,
        responsibility,
        grounds,
        programmes,
        mappings,
        referrals,
        next,
        transfers,
        obligations,
        tasks,
        manifestSources);
  }

  private ParticipantState with(Transfers next) {
    return new ParticipantState(
        registered,
        related,
        responsibility,
        grounds,
        programmes,
        mappings,
        referrals,
        practices,
        next,
        obligations,
        tasks,
        manifestSources);
  }

  private ParticipantState with(Obligations next) {
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
        next,
        tasks,
        manifestSources);
  }

  private ParticipantState with(Tasks next) {
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
        next,
        manifestSources);
  }
}
