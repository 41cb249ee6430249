package no.overgang.command.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import no.overgang.events.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Lets appends that wait for each other share one transaction, and with it one lock and one flush.
 *
 * <p>Whoever comes when nobody commits does so at once and alone. Whoever comes meanwhile waits,
 * and the first of those commits for all. When a group is refused because one of its members lost a
 * race, each member is stored by itself, so that only the loser is told.
 */
@Component
class GroupCommit {

  private static final int MOST = 256;

  private final AppendCall call;
  private final ReentrantLock committing = new ReentrantLock();
  private final Deque<Member> waiting = new ArrayDeque<>();

  GroupCommit(AppendCall call) {
    this.call = call;
  }

  private static final class Member {
    final Append append;
    private volatile @Nullable List<RecordedEvent> stored;
    private volatile @Nullable RuntimeException failure;

    Member(Append append) {
      this.append = append;
    }

    boolean done() {
      return stored != null || failure != null;
    }

    List<RecordedEvent> outcome() {
      RuntimeException why = failure;
      if (why != null) {
        throw why;
      }
      return Objects.requireNonNull(stored);
    }
  }

  /**
   * Stores an append and returns when it is committed.
   *
   * @throws DataAccessException when it is not stored, or when it is not known whether it is
   */
  List<RecordedEvent> store(Append append) {
    var member = new Member(append);
    synchronized (waiting) {
      waiting.add(member);
    }
    committing.lock();
    try {
      while (!member.done()) {
        commit(next());
      }
    } finally {
      committing.unlock();
    }
    return member.outcome();
  }

  private List<Member> next() {
    var group = new ArrayList<Member>();
    synchronized (waiting) {
      while (group.size() < MOST && !waiting.isEmpty()) {
        group.add(waiting.remove());
      }
    }
    return group;
  }

  private void commit(List<Member> group) {
    try {
      List<List<RecordedEvent>> stored =
          call.store(group.stream().map(member -> member.append).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).stored = stored.get(i);
      }
    } catch (org.springframework.dao.DuplicateKeyException e) {
      if (group.size() == 1) {
        group.getFirst().failure = e;
      } else {
        group.forEach(member -> commit(List.of(member)));
      }
    } catch (RuntimeException e) {
      group.forEach(member -> member.failure = e);
    }
  }
}
