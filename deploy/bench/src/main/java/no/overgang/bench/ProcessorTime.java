package no.overgang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Processor time of this JVM since a moment: clients, both services and the broker, but not
 * PostgreSQL. Unlike a rate it hardly changes when others use the machine as well.
 */
final class ProcessorTime {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final long begin = SYSTEM.getProcessCpuTime();

  private ProcessorTime() {}

  static ProcessorTime start() {
    return new ProcessorTime();
  }

  double millisEach(long operations) {
    return (SYSTEM.getProcessCpuTime() - begin) / 1e6 / operations;
  }
}
