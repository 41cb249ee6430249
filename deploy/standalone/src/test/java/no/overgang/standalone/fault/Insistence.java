package no.overgang.standalone.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.overgang.standalone.TestInstance;
import no.overgang.standalone.twins.CaseSystem.Reply;
import no.overgang.standalone.twins.Traffic.Request;
import org.jspecify.annotations.Nullable;

/**
 * Sends as the contract asks: what was not answered, or answered 503, is sent again with its key,
 * to the instances in turn, until it is answered.
 */
final class Insistence {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final List<TestInstance> doors;
  private final Acknowledged acknowledged;
  private final AtomicInteger turn = new AtomicInteger();

  Insistence(List<TestInstance> doors, Acknowledged acknowledged) {
    this.doors = doors;
    this.acknowledged = acknowledged;
  }

  Reply send(Request request) throws InterruptedException {
    var tries = new AtomicInteger();
    Reply reply =
        await()
            .atMost(PATIENCE)
            .pollInSameThread()
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(100))
            .until(
                () -> {
                  tries.incrementAndGet();
                  return once(request);
                },
                answer -> answer != null);
    acknowledged.add(request, reply, tries.get() > 1);
    return reply;
  }

  private @Nullable Reply once(Request request) throws InterruptedException {
    try {
      Reply reply = request.sendTo(doors.get(turn.getAndIncrement() % doors.size()));
      return reply.status() == 503 ? null : reply;
    } catch (IOException e) {
      return null;
    }
  }
}
