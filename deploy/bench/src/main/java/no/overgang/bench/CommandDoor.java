package no.overgang.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Commands through the HTTP door, each with a token and an idempotency key, spread over many. */
final class CommandDoor implements Measurement {

  private static final String GROUP = "Command door, HTTP";

  private final Site site;
  private final Enrolled enrolled;
  private final InsertFloor floor;
  private final List<Integer> clients;
  private final Duration time;
  private final AtomicLong turn = new AtomicLong();

  CommandDoor(
      Site site, Enrolled enrolled, InsertFloor floor, List<Integer> clients, Duration time) {
    this.site = site;
    this.enrolled = enrolled;
    this.floor = floor;
    this.clients = List.copyOf(clients);
    this.time = time;
  }

  @Override
  public String name() {
    return "commands";
  }

  @Override
  public void round(Findings findings) throws SQLException, InterruptedException {
    for (int count : clients) {
      String who = count == 1 ? "1 client" : count + " clients";
      Sample least = floor.run(count, time.dividedBy(2));
      var processor = ProcessorTime.start();
      Sample commands = Load.run(count, time, number -> this::command);
      site.awaitReadSide();
      double each = processor.millisEach(commands.operations());
      findings.add(GROUP, who, Findings.EVENTS_PER_SECOND, commands);
      findings.add(GROUP, who + ", processor an event", Findings.MILLIS, each);
      findings.add(GROUP, who + ", insert floor", Findings.EVENTS_PER_SECOND, least);
      findings.addRatio(GROUP, who + ", to floor", commands.perSecond(), least.perSecond());
    }
  }

  private int command() throws IOException, InterruptedException {
    site.ask(command(site, enrolled.at(turn.getAndIncrement())));
    return 1;
  }

  /** A language level of a participant, as a command. */
  static HttpRequest command(Site site, UUID participant) throws IOException, InterruptedException {
    return site.post(
            site.commands("/commands/participants/" + participant + "/record-language-level"),
            Enrolled.AGENCY,
            "application/json",
            Enrolled.LANGUAGE_LEVEL)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .build();
  }
}
