package no.overgang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Processor time of PostgreSQL's processes, as Linux tells it. */
final class PostgresTime {

  /** Linux counts processor time in hundredths of a second for whoever asks. */
  private static final double TICK_MILLIS = 10;

  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int CHILDREN_SYSTEM = 14;

  private final long postmaster;

  PostgresTime(Site site) throws SQLException {
    try (Connection connection = site.connectToCommands()) {
      long backend = Site.number(connection, "select pg_backend_pid()");
      postmaster = Long.parseLong(fields(Path.of("/proc/" + backend + "/stat"))[PARENT]);
    }
  }

  /** Of the server, its running processes and those that have ended, in ms since they began. */
  double millis() {
    double ticks = 0;
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        String[] fields = fields(process.resolve("stat"));
        boolean itself = process.getFileName().toString().equals(Long.toString(postmaster));
        if (itself || (fields.length > CHILDREN_SYSTEM && fields[PARENT].equals("" + postmaster))) {
          for (int i = USER; i <= CHILDREN_SYSTEM; i++) {
            ticks += Double.parseDouble(fields[i]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ticks * TICK_MILLIS;
  }

  /** What follows the name of the program, which may hold spaces itself; none of one that ended. */
  private static String[] fields(Path stat) {
    try {
      String line = Files.readString(stat);
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (NoSuchFileException e) {
      return new String[0];
    } catch (IOException e) {
      return new String[0];
    }
  }
}
