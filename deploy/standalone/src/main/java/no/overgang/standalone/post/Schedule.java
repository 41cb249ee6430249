package no.overgang.standalone.post;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent next. An item is handed out only when all earlier ones of its lane are answered,
 * or together with them in one batch, which keeps the order of items about one subject. An item
 * that names an offer waits for the earlier ones about that offer, too. Holds a bounded part of the
 * file; {@link #add} waits while it is full. Safe for many threads.
 */
final class Schedule {

  /** The most items in one request (contract 4). */
  static final int MOST_ITEMS = 1_000;

  /** The most bytes in one request (contract 4). */
  static final int MOST_BYTES = 256 * 1024;

  private static final int WINDOW_ITEMS = 20_000;
  private static final long WINDOW_BYTES = 64L << 20;

  private static final Deque<Item> NONE = new ArrayDeque<>(0);

  /** Items of one agency, in the order in which they are to be sent. */
  record Batch(String agency, List<Item> items) {}

  private final Map<String, Deque<Item>> lanes = new HashMap<>();
  private final Map<String, Deque<String>> ready = new LinkedHashMap<>();
  private final Set<String> busy = new HashSet<>();

  /** The lines that are not answered, of each subject that is an offer or a participant. */
  private final Map<String, NavigableSet<Long>> open = new HashMap<>();

  /** The lanes whose first item waits for an offer, by the offer. */
  private final Map<String, Set<String>> waiting = new HashMap<>();

  private int items;
  private long bytes;
  private boolean complete;
  private boolean stopped;

  /** One more item; waits while enough is held. Does nothing once stopped. */
  synchronized void add(Item item) throws InterruptedException {
    while (!stopped
        && items > 0
        && (items >= WINDOW_ITEMS || bytes + item.json().length > WINDOW_BYTES)) {
      wait();
    }
    if (stopped) {
      return;
    }
    items++;
    bytes += item.json().length;
    open.computeIfAbsent(item.subject(), key -> new TreeSet<>()).add(item.line());
    Deque<Item> lane = lanes.computeIfAbsent(item.lane(), key -> new ArrayDeque<>());
    lane.add(item);
    if (lane.size() == 1 && !busy.contains(item.lane())) {
      comesFirst(item);
    }
  }

  /** Nothing more will be added. */
  synchronized void complete() {
    complete = true;
    notifyAll();
  }

  /** Nothing more is to be handed out. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  synchronized boolean stopped() {
    return stopped;
  }

  /** How many items were added and not answered. */
  synchronized int left() {
    return items;
  }

  /** What to send next; waits for it. None when everything is answered or it was stopped. */
  synchronized @Nullable Batch take() throws InterruptedException {
    while (true) {
      if (stopped || (complete && items == 0)) {
        return null;
      }
      String agency = fullest();
      if (agency != null) {
        return batchOf(agency);
      }
      wait();
    }
  }

  /** A batch is answered; what stood behind its items may go. */
  synchronized void answered(Batch batch) {
    items -= batch.items().size();
    for (Item item : batch.items()) {
      bytes -= item.json().length;
      isAnswered(item);
    }
    for (Item item : batch.items()) {
      if (busy.remove(item.lane())) {
        Deque<Item> lane = lanes.get(item.lane());
        if (lane == null || lane.isEmpty()) {
          lanes.remove(item.lane());
        } else {
          comesFirst(lane.getFirst());
        }
      }
      Set<String> waiters = waiting.remove(item.subject());
      if (waiters != null) {
        waiters.forEach(lane -> comesFirst(lanes.getOrDefault(lane, NONE).getFirst()));
      }
    }
    notifyAll();
  }

  private void isAnswered(Item item) {
    NavigableSet<Long> lines = open.get(item.subject());
    if (lines != null) {
      lines.remove(item.line());
      if (lines.isEmpty()) {
        open.remove(item.subject());
      }
    }
  }

  /** The item is the first of its lane: it is ready, or waits for an offer. */
  private void comesFirst(Item first) {
    if (waits(first)) {
      waiting.computeIfAbsent(first.offer(), key -> new LinkedHashSet<>()).add(first.lane());
    } else {
      ready.computeIfAbsent(first.agency(), key -> new ArrayDeque<>()).add(first.lane());
      notifyAll();
    }
  }

  /** Whether an earlier line about the offer it names is not answered yet. */
  private boolean waits(Item item) {
    if (item.offer() == null) {
      return false;
    }
    NavigableSet<Long> lines = open.get(item.offer());
    return lines != null && lines.first() < item.line();
  }

  private @Nullable String fullest() {
    String best = null;
    int most = 0;
    for (Map.Entry<String, Deque<String>> entry : ready.entrySet()) {
      if (entry.getValue().size() > most) {
        best = entry.getKey();
        most = entry.getValue().size();
      }
    }
    return best;
  }

  private Batch batchOf(String agency) {
    Deque<String> first = ready.getOrDefault(agency, new ArrayDeque<>());
    var taken = new ArrayList<Item>();
    int size = 2;
    while (!first.isEmpty()) {
      Deque<Item> lane = lanes.getOrDefault(first.getFirst(), new ArrayDeque<>());
      if (!taken.isEmpty() && (goesAlone(lane.getFirst()) || !fits(lane.getFirst(), taken, size))) {
        break;
      }
      busy.add(first.removeFirst());
      boolean alone = goesAlone(lane.getFirst());
      do {
        Item item = lane.removeFirst();
        taken.add(item);
        size += item.json().length + 1;
      } while (!alone
          && !lane.isEmpty()
          && follows(lane.getFirst(), taken.getLast())
          && fits(lane.getFirst(), taken, size));
      if (alone) {
        break;
      }
    }
    return new Batch(agency, taken);
  }

  /** An item with a gap is filled and sent by itself. */
  private static boolean goesAlone(Item item) {
    return item.gap() != Item.Gap.NONE;
  }

  /**
   * Whether an item may go in the same batch as the one before it: the hub keeps the order of a
   * batch for each subject alone. One that is to be refused waits until the answer to the one
   * before is known.
   */
  private boolean follows(Item item, Item before) {
    return item.agency().equals(before.agency())
        && item.subject().equals(before.subject())
        && !goesAlone(item)
        && !item.expectsRefusal()
        && !waits(item);
  }

  private static boolean fits(Item item, List<Item> taken, int size) {
    return taken.size() < MOST_ITEMS && size + item.json().length + 1 <= MOST_BYTES;
  }
}
