package no.overgang.command.handling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.command.identity.IdentityRegister;
import no.overgang.command.participant.model.identity.LinkIdentifier;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.store.Claims;
import no.overgang.command.store.EventLog;
import no.overgang.events.code.IdentifierType;
import org.springframework.stereotype.Component;

/**
 * What the identity register says to a submission that brings numbers. Two that bring the same
 * number at once are told apart by the register's own key: the loser asks here again.
 */
@Component
class KnownNumbers {

  private final IdentityRegister identities;
  private final PresentStates states;
  private final EventLog log;

  KnownNumbers(IdentityRegister identities, PresentStates states, EventLog log) {
    this.identities = identities;
    this.states = states;
    this.log = log;
  }

  /** What is to become of a submission. */
  sealed interface Word {}

  /** The numbers settle it: they are known already, or another participant's. */
  record Settled(Outcome outcome) implements Word {}

  /** It is to be decided on, with those of its numbers that are new. */
  record Open(Submission submission) implements Word {}

  /** What the register says to the submission. */
  Word on(Submission submission) {
    return switch (submission.command()) {
      case RegisterParticipant registering -> onRegistration(submission);
      case LinkIdentifier linking -> onLinking(submission);
      default -> new Open(submission);
    };
  }

  private Word onRegistration(Submission submission) {
    List<IdentityRegister.Entry> known =
        submission.claims().identities().stream()
            .flatMap(identity -> identities.find(identity).stream())
            .toList();
    if (known.isEmpty()) {
      return new Open(submission);
    }
    Set<UUID> participants =
        known.stream()
            .map(IdentityRegister.Entry::participantId)
            .map(states::survivorOf)
            .collect(Collectors.toSet());
    boolean own = known.stream().allMatch(entry -> entry.agency().equals(submission.caller().id()));
    return new Settled(
        own && participants.size() == 1
            ? known(participants.iterator().next())
            : new Outcome.IdentityTaken());
  }

  /** Numbers of a participant the caller may not know of settle nothing. */
  private Word onLinking(Submission submission) {
    UUID participantId = submission.streamId();
    var there = states.look(participantId, submission.caller().id());
    if (there.isEmpty() || there.get().state().mergedInto() != null) {
      return new Open(submission);
    }
    var fresh = new ArrayList<Claims.Identity>();
    for (Claims.Identity identity : submission.claims().identities()) {
      Optional<UUID> owner =
          identities
              .find(identity)
              .map(IdentityRegister.Entry::participantId)
              .map(states::survivorOf);
      if (owner.isEmpty()) {
        fresh.add(identity);
      } else if (!owner.get().equals(participantId)) {
        return new Settled(new Outcome.IdentityTaken());
      }
    }
    return fresh.isEmpty()
        ? new Settled(known(participantId))
        : new Open(submission.with(linking(participantId, fresh), fresh));
  }

  private LinkIdentifier linking(UUID participantId, List<Claims.Identity> fresh) {
    var types = new HashSet<IdentifierType>(identities.typesOf(participantId));
    var numbers = new ArrayList<LinkIdentifier.Linked>();
    for (Claims.Identity identity : fresh) {
      numbers.add(LinkIdentifier.Linked.beside(types, identity.type()));
      types.add(identity.type());
    }
    return new LinkIdentifier(numbers);
  }

  private Outcome known(UUID participantId) {
    return new Outcome.Recorded(
        participantId, List.of(), log.lastSequence(participantId).orElse(-1L) + 1, true);
  }
}
