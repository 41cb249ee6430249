package no.overgang.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the other instances that something was appended, and hears it from them.
 *
 * <p>A signal is sent after the commit and outside of it, so that no append waits for one; appends
 * within a hundredth of a second share a signal. A signal that is lost costs those who wait their
 * fallback and nothing else: whoever is woken looks at the log itself.
 */
@Component
class AppendSignal implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AppendSignal.class);
  private static final String CHANNEL = "overgang_appended";
  private static final Duration APART = Duration.ofMillis(10);
  private static final Duration AGAIN = Duration.ofMillis(500);
  private static final int WAIT_MILLIS = 1_000;
  private static final int PROBE_EVERY = 10;

  private final DataSource database;
  private final EventLog log;
  private final String instance = UUID.randomUUID().toString();
  private final Semaphore appended = new Semaphore(0);
  private volatile @Nullable Object session;
  private @Nullable Thread sender;

  AppendSignal(DataSource database, EventLog log) {
    this.database = database;
    this.log = log;
    log.onOwnAppend(appended::release);
  }

  @Override
  public synchronized void start() {
    var begun = new Object();
    session = begun;
    sender = Thread.ofPlatform().name("append-signal").daemon().start(() -> send(begun));
    Thread.ofPlatform().name("append-listener").daemon().start(() -> hear(begun));
  }

  /** The listener is not waited for: it ends when it next looks, or when its connection does. */
  @Override
  public synchronized void stop() {
    session = null;
    if (sender != null) {
      sender.interrupt();
      try {
        sender.join(Duration.ofSeconds(2));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      sender = null;
    }
  }

  /** As the relay: before the web server at start, and after it at stop. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return session != null;
  }

  private void send(Object begun) {
    while (session == begun) {
      try {
        appended.acquire();
        appended.drainPermits();
        notifyOthers();
        Thread.sleep(APART);
      } catch (InterruptedException e) {
        return;
      } catch (SQLException e) {
        LOG.debug("Not signalled: {}", e.getSQLState());
      }
    }
  }

  private void notifyOthers() throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
      statement.setString(1, CHANNEL);
      statement.setString(2, instance);
      statement.execute();
    }
  }

  private void hear(Object begun) {
    while (session == begun) {
      try (Connection connection = database.getConnection()) {
        listen(connection, begun);
      } catch (SQLException e) {
        LOG.debug("Not listening: {}", e.getSQLState());
        LockSupport.parkNanos(AGAIN.toNanos());
      }
    }
  }

  private void listen(Connection connection, Object begun) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      log.wake();
      var source = connection.unwrap(PGConnection.class);
      for (int round = 1; session == begun; round++) {
        PGNotification[] heard = source.getNotifications(WAIT_MILLIS);
        if (heard != null && List.of(heard).stream().anyMatch(this::isOthers)) {
          log.wake();
        }
        if (round % PROBE_EVERY == 0) {
          // A connection whose other end vanished stays silent for ever; asking finds it out.
          statement.execute("select 1");
        }
      }
      statement.execute("unlisten *");
    }
  }

  private boolean isOthers(PGNotification notification) {
    return !instance.equals(notification.getParameter());
  }
}
