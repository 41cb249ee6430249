package no.overgang.query.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.overgang.query.view.Changes.Change;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for other instances' and this instance's batches on one connection that is opened again
 * when it breaks. While it is broken readers look for themselves each second.
 */
@Component
final class ChangeListener implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
  private static final int WAIT_MILLIS = 1_000;
  private static final int PROBE_EVERY = 10;

  private final DataSource database;
  private final Changes changes;
  private CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  ChangeListener(DataSource database, Changes changes) {
    this.database = database;
    this.changes = changes;
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    thread = Thread.ofPlatform().name("overgang-changes").daemon().start(this::run);
  }

  @Override
  public void stop() {
    stopping.countDown();
    if (thread != null) {
      try {
        thread.join(2L * WAIT_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try (Connection connection = database.getConnection()) {
        listen(connection);
      } catch (SQLException e) {
        changes.heard(false);
        LOG.debug("Not listening for changes: {}", e.getSQLState());
      }
      pause();
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + ChangeChannel.NAME);
      changes.heard(true);
      changes.publish(Change.EVERYTHING);
      var source = connection.unwrap(PGConnection.class);
      for (int round = 1; stopping.getCount() > 0; round++) {
        PGNotification[] notifications = source.getNotifications(WAIT_MILLIS);
        if (notifications != null) {
          for (PGNotification notification : notifications) {
            changes.publish(ChangeChannel.read(notification.getParameter()));
          }
        }
        if (round % PROBE_EVERY == 0) {
          // A connection whose other end vanished stays silent for ever; asking finds it out.
          statement.execute("select 1");
        }
      }
      statement.execute("unlisten *");
    }
  }

  private void pause() {
    try {
      boolean stopped = stopping.await(500, TimeUnit.MILLISECONDS);
      LOG.trace("Listening {}", stopped ? "ends" : "again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
