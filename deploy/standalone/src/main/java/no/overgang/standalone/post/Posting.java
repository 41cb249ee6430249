package no.overgang.standalone.post;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One run over a file: a reader fills the schedule, workers empty it.
 *
 * <p>A file can be posted again. What the hub has already is answered as a duplicate; what was to
 * be refused is then passed over, since it would be judged against a later state.
 */
final class Posting {

  private final ItemReader reader;
  private final Schedule schedule = new Schedule();
  private final Door door;
  private final Gaps gaps;
  private final Tally tally;
  private final Runnable step;
  private final Set<String> postedEarlier = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

  /**
   * @param step called after each answer, from any thread
   */
  Posting(ItemReader reader, Door door, Gaps gaps, Tally tally, Runnable step) {
    this.reader = reader;
    this.door = door;
    this.gaps = gaps;
    this.tally = tally;
    this.step = step;
  }

  /** Posts everything; returns what stopped it, in one line, or none. */
  @Nullable String run(int workers) throws IOException, InterruptedException {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < workers; i++) {
      threads.add(Thread.ofPlatform().name("post-" + i).start(this::work));
    }
    String malformed = null;
    try {
      malformed = read();
    } finally {
      schedule.complete();
      for (Thread thread : threads) {
        thread.join();
      }
    }
    return trouble.get() == null ? malformed : trouble.get();
  }

  /** How many lines were read and not answered. */
  int left() {
    return schedule.left();
  }

  /** Stops reading at the first malformed line; what was read before is still posted. */
  private @Nullable String read() throws IOException, InterruptedException {
    try {
      while (!schedule.stopped()) {
        Item item = reader.next();
        if (item == null) {
          return null;
        }
        schedule.add(item);
      }
      return null;
    } catch (ItemReader.MalformedLine e) {
      return e.getMessage() + ". What stands before it was posted, nothing after it.";
    }
  }

  private void work() {
    try {
      Schedule.Batch batch = schedule.take();
      while (batch != null) {
        post(batch);
        schedule.answered(batch);
        step.run();
        batch = schedule.take();
      }
    } catch (InterruptedException e) {
      stop("interrupted");
      Thread.currentThread().interrupt();
    } catch (Patience.Exhausted e) {
      stop(e.getMessage());
    } catch (RuntimeException e) {
      stop(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private void stop(@Nullable String why) {
    trouble.compareAndSet(null, why);
    schedule.stop();
  }

  private void post(Schedule.Batch batch) throws InterruptedException, Patience.Exhausted {
    List<Item> sent = wanted(batch);
    if (sent.isEmpty()) {
      return;
    }
    List<Answer> answers =
        sent.getFirst().gap() == Item.Gap.NONE
            ? door.post(batch.agency(), sent.stream().map(Item::json).toList())
            : List.of(gaps.post(sent.getFirst()));
    for (int i = 0; i < sent.size(); i++) {
      Item item = sent.get(i);
      Answer answer = answers.get(i);
      tally.answered(item, answer);
      remember(item, answer);
    }
  }

  /** Without the refusals where the hub had the item before them already. */
  private List<Item> wanted(Schedule.Batch batch) {
    if (batch.items().stream().noneMatch(Item::expectsRefusal)) {
      return batch.items();
    }
    var dropped = new HashSet<Item>();
    for (Item item : batch.items()) {
      if (item.expectsRefusal() && postedEarlier.contains(item.lane())) {
        tally.passedOver(item);
        dropped.add(item);
      }
    }
    return batch.items().stream().filter(item -> !dropped.contains(item)).toList();
  }

  private void remember(Item item, Answer answer) {
    if (item.expected() != null) {
      return;
    }
    if (answer.how().equals(Answer.DUPLICATE) && !answer.repeated()) {
      postedEarlier.add(item.lane());
    } else {
      postedEarlier.remove(item.lane());
    }
  }
}
