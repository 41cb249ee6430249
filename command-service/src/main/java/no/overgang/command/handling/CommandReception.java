package no.overgang.command.handling;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.participant.model.ParticipantState;
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
  private final KnownNumbers numbers;
  private final PresentStates states;
  private final EventLog log;
  private final DeadlineCount deadlines;

  CommandReception(
      CommandGateway gateway,
      Receipts receipts,
      KnownNumbers numbers,
      PresentStates states,
      EventLog log,
      DeadlineCount deadlines) {
    this.gateway = gateway;
    this.receipts = receipts;
    this.numbers = numbers;
    this.states = states;
    this.log = log;
    this.deadlines = deadlines;
  }

  /** Brings a submission to its outcome. */
  public Outcome submit(Submission submission) {
    for (int race = 0; race < RACES; race++) {
      Optional<Outcome> before = answeredBefore(submission);
      if (before.isPresent()) {
        return before.get();
      }
      switch (numbers.on(submission)) {
        case KnownNumbers.Settled settled -> {
          // The numbers may be known by nothing but this request's own twin.
          return answeredBefore(submission).orElse(settled.outcome());
        }
        case KnownNumbers.Open open -> {
          try {
            return unlessItsTwin(submission, gateway.sendAndWait(open.submission()));
          } catch (ConcurrencyException | DeadlockException e) {
            // Another was first: the next round sees what it did.
          }
        }
      }
    }
    throw new IllegalStateException("Lost %d races in a row".formatted(RACES));
  }

  /**
   * The same request may have been taken on another thread or instance since it was looked for;
   * what refuses this one may then be nothing but its own twin.
   */
  private Outcome unlessItsTwin(Submission submission, Outcome outcome) {
    if (outcome instanceof Outcome.Recorded recorded) {
      deadlines.count(recorded.events());
      return outcome;
    }
    return answeredBefore(submission).or(() -> settledBefore(submission)).orElse(outcome);
  }

  private Optional<Outcome> settledBefore(Submission submission) {
    return numbers.on(submission) instanceof KnownNumbers.Settled settled
        ? Optional.of(settled.outcome())
        : Optional.empty();
  }

  /** The participant as it is, if the agency may know of it. */
  public Optional<Participant> look(UUID participantId, AgencyId agency) {
    return states.look(participantId, agency);
  }

  /** The participant under whose id all of this one is recorded now: itself, unless merged. */
  public UUID survivorOf(UUID participantId) {
    return states.survivorOf(participantId);
  }

  /**
   * A participant as it is.
   *
   * @param version number of events in the stream
   */
  public record Participant(UUID participantId, long version, ParticipantState state) {}

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
}
