package no.overgang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a figure depends on besides the code: without it no figure can be compared. */
final class Machine {

  private static final List<String> SETTINGS =
      List.of(
          "server_version",
          "fsync",
          "synchronous_commit",
          "full_page_writes",
          "wal_sync_method",
          "shared_buffers",
          "max_wal_size",
          "max_connections");
  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private Machine() {}

  /** Cores, memory, kernel, JDK and the file system under the data. */
  static Map<String, Object> describe(Path data) throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var machine = new LinkedHashMap<String, Object>();
    machine.put("processor", processor());
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("memoryMiB", system.getTotalMemorySize() >> 20);
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("kernel", System.getProperty("os.version"));
    machine.put("jdk", System.getProperty("java.vendor.version") + " " + Runtime.version());
    machine.put("maxHeapMiB", Runtime.getRuntime().maxMemory() >> 20);
    machine.put("fileSystem", Files.getFileStore(data).type());
    return machine;
  }

  /** How many processes wanted a core during the last minute; more than there are is a crowd. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /**
   * The settings of PostgreSQL, as it says itself.
   *
   * @throws IllegalStateException when a setting that makes commits durable is off
   */
  static Map<String, String> postgres(Connection connection) throws SQLException {
    var settings = new LinkedHashMap<String, String>();
    try (var statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
          row.next();
          settings.put(setting, row.getString(1));
        }
      }
    }
    for (String setting : DURABLE) {
      if (!"on".equals(settings.get(setting))) {
        throw new IllegalStateException(
            "PostgreSQL runs with %s off; nothing measured so would count".formatted(setting));
      }
    }
    return settings;
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(file)) {
      return "unknown";
    }
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
