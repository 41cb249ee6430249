package no.overgang.command.handling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * Brings deadlines on when their time has come. Each step is taken once, however many ask for it:
 * whoever loses the race for the stream finds it taken.
 */
@Component
public class DeadlineKeeping {

  private static final int RACES = 50;

  private final CommandGateway gateway;
  private final DeadlineCount count;

  DeadlineKeeping(CommandGateway gateway, DeadlineCount count) {
    this.gateway = gateway;
    this.count = count;
  }

  /**
   * Takes the next step of a participant's deadlines, if its time has come by an instant.
   *
   * @return when there is something to do again, possibly at once; none when time alone brings
   *     nothing more
   */
  public Optional<Instant> keep(UUID participantId, Instant through) {
    for (int race = 0; race < RACES; race++) {
      try {
        DeadlineHandler.Kept kept =
            gateway.sendAndWait(new DeadlineHandler.KeepDeadlines(participantId, through));
        count.count(kept.events());
        return Optional.ofNullable(kept.next());
      } catch (ConcurrencyException | DeadlockException e) {
        // Another was first: the next round sees what it did.
      }
    }
    throw new IllegalStateException("Lost %d races in a row".formatted(RACES));
  }
}
