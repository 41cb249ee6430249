package no.overgang.command.handling;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.identity.IdentityRegister;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.store.Claims;
import no.overgang.command.store.EventLog;
import no.overgang.command.store.Receipts;
import no.overgang.events.AgencyId;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * Takes submissions from every door and brings each to its outcome: answers a repeated request as
 * the first time, and decides anew when another was first.
 */
@Component
public class CommandReception {

  /** Each lost race means that somebody else has won one; this many in a row is a fault. */
  private static final int RACES = 50;

  private final CommandGateway gateway;
  private final Receipts receipts;
  private final IdentityRegister identities;
  private final EventLog log;
  private final Clock clock;

  CommandReception(
      CommandGateway gateway,
      Receipts receipts,
      IdentityRegister identities,
      EventLog log,
      Clock clock) {
    this.gateway = gateway;
    this.receipts = receipts;
    this.identities = identities;
    this.log = log;
    this.clock = clock;
  }

  /** Brings a submission to its outcome. */
  public Outcome submit(Submission submission) {
    for (int race = 0; race < RACES; race++) {
      Optional<Outcome> before = takenBefore(submission);
      if (before.isPresent()) {
        return before.get();
      }
      try {
        Outcome outcome = gateway.sendAndWait(submission);
        // The same request may have been taken on another thread or instance since it was looked
        // for; what refuses this one may then be nothing but its own twin.
        return outcome instanceof Outcome.Recorded
            ? outcome
            : takenBefore(submission).orElse(outcome);
      } catch (ConcurrencyException | DeadlockException e) {
        // Another was first: the next round sees what it did.
      }
    }
    throw new IllegalStateException("Lost %d races in a row".formatted(RACES));
  }

  /** The participant as it is, if the agency may know of it. */
  public Optional<Participant> look(UUID participantId, AgencyId agency) {
    Optional<SubmissionHandler.Seen> seen =
        gateway.sendAndWait(new SubmissionHandler.Look(participantId));
    return seen.filter(there -> there.state().knownTo(agency, clock.instant()))
        .map(there -> new Participant(participantId, there.version(), there.state()));
  }

  /**
   * A participant as it is.
   *
   * @param version number of events in the stream
   */
  public record Participant(UUID participantId, long version, ParticipantState state) {}

  private Optional<Outcome> takenBefore(Submission submission) {
    return answeredBefore(submission).or(() -> registeredBefore(submission));
  }

  private Optional<Outcome> answeredBefore(Submission submission) {
    Claims.Receipt receipt = submission.claims().receipt();
    if (receipt == null) {
      return Optional.empty();
    }
    return receipts
        .find(receipt.agency(), receipt.key())
        .map(
            found -> {
              if (!MessageDigest.isEqual(found.bodyHash(), receipt.bodyHash())) {
                return new Outcome.KeyReused();
              }
              List<RecordedEvent> events = log.between(found.firstPosition(), found.lastPosition());
              return new Outcome.Recorded(
                  found.streamId(), events, versionAfter(events, found.streamId()), true);
            });
  }

  private static long versionAfter(List<RecordedEvent> events, UUID streamId) {
    return events.stream()
            .map(RecordedEvent::envelope)
            .filter(envelope -> envelope.streamId().equals(streamId))
            .mapToLong(Envelope::sequence)
            .max()
            .orElseThrow()
        + 1;
  }

  private Optional<Outcome> registeredBefore(Submission submission) {
    if (!(submission.command() instanceof RegisterParticipant)) {
      return Optional.empty();
    }
    List<IdentityRegister.Entry> known = identities.find(submission.claims().identities());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    UUID participantId = known.getFirst().participantId();
    boolean own =
        known.stream()
            .allMatch(
                entry ->
                    entry.participantId().equals(participantId)
                        && entry.agency().equals(submission.caller().id()));
    return Optional.of(
        own
            ? new Outcome.Recorded(
                participantId, List.of(), log.lastSequence(participantId).orElse(-1L) + 1, true)
            : new Outcome.IdentityTaken());
  }
}
