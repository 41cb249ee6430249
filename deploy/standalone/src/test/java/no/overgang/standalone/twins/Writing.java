package no.overgang.standalone.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import no.overgang.standalone.twins.CaseSystem.Reply;

/** Agencies that write without a pause until they are told to stop. */
public final class Writing implements AutoCloseable {

  /** Sends one request. */
  @FunctionalInterface
  public interface Pen {

    /**
     * Sends the request of this number.
     *
     * @param number counted over all who write, from 0
     */
    Reply write(int number) throws Exception;
  }

  private final ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> writers = new ArrayList<>();
  private volatile boolean told;

  /** Begins with so many at once. */
  public Writing(int many, Pen pen) {
    for (int i = 0; i < many; i++) {
      writers.add(
          threads.submit(
              () -> {
                while (!told) {
                  replies.add(pen.write(numbers.getAndIncrement()));
                }
                return null;
              }));
    }
  }

  /** How many answers have come. */
  public int answered() {
    return replies.size();
  }

  /** Whether all of them are still writing. */
  public boolean goesOn() {
    return writers.stream().noneMatch(Future::isDone);
  }

  /** Stops; all answers. Throws what kept any of them from writing. */
  public List<Reply> end() throws Exception {
    told = true;
    for (Future<?> writer : writers) {
      writer.get();
    }
    return List.copyOf(replies);
  }

  @Override
  public void close() {
    told = true;
    threads.close();
  }
}
