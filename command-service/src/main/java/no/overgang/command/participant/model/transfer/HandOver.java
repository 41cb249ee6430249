package no.overgang.command.participant.model.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.dropout.Obligations;
import no.overgang.command.participant.model.measure.Measures;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.TransferAccepted;

/**
 * What goes along with responsibility in a transfer: the practices and measures marked to continue,
 * with no break (R08), and the sender's open obligations after dropout (R14).
 */
record HandOver(ParticipantState state, Context context, Transfer.Route route) {

  /** The marked practices that run; one that has ended since is not there to be broken off. */
  static Stream<Practices.Running> practices(ParticipantState state, Transfer.Open open) {
    return open.meetings().toContinue().stream()
        .flatMap(id -> state.practices().running(id).stream());
  }

  /** The marked measures that run. */
  static Stream<Measures.Running> measures(ParticipantState state, Transfer.Open open) {
    return open.meetings().toContinue().stream()
        .flatMap(id -> state.measures().running(id).stream());
  }

  /** What follows from the receiver's acceptance. */
  List<Decided> toTheReceiver(Transfer.Open open) {
    var events = new ArrayList<Decided>();
    practices(state, open)
        .filter(practice -> !practice.followUpBy().equals(route.to()))
        .forEach(practice -> events.add(continued(practice, route.to())));
    measures(state, open)
        .filter(measure -> !measure.followUpBy().equals(route.to()))
        .forEach(measure -> events.add(continued(measure, route.to())));
    state
        .obligations()
        .openUnder(route.from())
        .forEach(obligation -> events.addAll(moved(obligation, route.to())));
    return events;
  }

  /** What follows when the acceptance falls before the receiver was responsible. */
  List<Decided> backToTheSender() {
    Set<UUID> along = wentAlong();
    var events = new ArrayList<Decided>();
    for (UUID id : along.stream().sorted().toList()) {
      state
          .practices()
          .running(id)
          .filter(practice -> practice.followUpBy().equals(route.to()))
          .ifPresent(
              practice -> events.add(continued(practice, oneBeforeLast(practice.followUps()))));
      state
          .measures()
          .running(id)
          .filter(measure -> measure.followUpBy().equals(route.to()))
          .ifPresent(measure -> events.add(continued(measure, oneBeforeLast(measure.followUps()))));
    }
    Set<UUID> dropouts = state.obligations().dropoutsMovedIn(route.transferId());
    state.obligations().openUnder(route.to()).stream()
        .filter(obligation -> dropouts.contains(obligation.dropoutId()))
        .forEach(obligation -> events.addAll(moved(obligation, route.from())));
    return events;
  }

  /** The practices and measures that went to the receiver with its latest acceptance. */
  private Set<UUID> wentAlong() {
    var along = new HashSet<UUID>();
    for (Fact fact : state.past().facts()) {
      switch (fact.event()) {
        case TransferAccepted e when e.transferId().equals(route.transferId()) -> along.clear();
        case PracticeContinued e when route.transferId().equals(e.transferId()) ->
            along.add(e.practiceId());
        case MeasureContinued e when route.transferId().equals(e.transferId()) ->
            along.add(e.measureId());
        default -> {
          // Nothing that changed hands in this transfer.
        }
      }
    }
    return along;
  }

  private static AgencyId oneBeforeLast(List<AgencyId> followUps) {
    return followUps.get(Math.max(0, followUps.size() - 2));
  }

  private Decided continued(Practices.Running practice, AgencyId by) {
    return told(
        new PracticeContinued(practice.practiceId(), by, route.transferId()),
        practice.followUpBy(),
        by);
  }

  private Decided continued(Measures.Running measure, AgencyId by) {
    return told(
        new MeasureContinued(measure.measureId(), by, route.transferId()),
        measure.followUpBy(),
        by);
  }

  /** The obligation as it was, dropout and due day alike, on another agency. */
  private List<Decided> moved(Obligations.Obligation obligation, AgencyId to) {
    return List.of(
        told(
            new FollowUpObligationClosed(
                obligation.obligationId(), ObligationResult.TRANSFERRED, route.transferId())),
        told(
            new FollowUpObligationOpened(
                context.ids().get(), to, obligation.dropoutId(), obligation.due())));
  }

  /** Told to both parties and to these, as far as they do not record it themselves. */
  private Decided told(ParticipantEvent event, AgencyId... others) {
    Set<AgencyId> addressees = route.and(Set.copyOf(Arrays.asList(others)));
    addressees.remove(context.caller());
    return new Decided(event, addressees);
  }
}
