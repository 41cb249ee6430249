package no.overgang.bench;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import no.overgang.command.caller.Caller;
import no.overgang.command.handling.CommandReception;
import no.overgang.command.handling.Outcome;
import no.overgang.command.handling.Submission;
import no.overgang.command.participant.model.mapping.RecordLanguageLevel;
import no.overgang.command.store.Claims;
import no.overgang.events.Agency;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.standalone.AgencyDirectoryFile;
import no.overgang.standalone.TemporaryHub;

/**
 * The same commands as at the door, given to the command bus: load, decide by the rules, claim the
 * request key, append. What the relay and the read side do with them goes on meanwhile.
 */
final class CommandBus implements Measurement {

  private static final String GROUP = "Command bus";

  private final CommandReception reception;
  private final Site site;
  private final Enrolled enrolled;
  private final InsertFloor floor;
  private final List<Integer> clients;
  private final Duration time;
  private final Caller caller;
  private final AtomicLong turn = new AtomicLong();

  CommandBus(
      TemporaryHub hub,
      Site site,
      Enrolled enrolled,
      InsertFloor floor,
      List<Integer> clients,
      Duration time) {
    this.reception = hub.commandPart(CommandReception.class);
    this.site = site;
    this.enrolled = enrolled;
    this.floor = floor;
    this.clients = List.copyOf(clients);
    this.time = time;
    Agency agency = AgencyDirectoryFile.read().byKey(Enrolled.AGENCY).orElseThrow();
    this.caller = new Caller(agency, "system", null, Set.of(Caller.WRITE));
  }

  @Override
  public String name() {
    return "bus";
  }

  @Override
  public void round(Findings findings) throws SQLException, InterruptedException {
    for (int count : clients) {
      String who = count == 1 ? "1 client" : count + " clients";
      Sample least = floor.run(count, time.dividedBy(2));
      Sample commands = Load.run(count, time, number -> this::command);
      site.awaitReadSide();
      findings.add(GROUP, who, Findings.EVENTS_PER_SECOND, commands);
      findings.add(GROUP, who + ", insert floor", Findings.EVENTS_PER_SECOND, least);
      findings.addRatio(GROUP, who + ", to floor", commands.perSecond(), least.perSecond());
    }
  }

  private int command() {
    UUID key = UUID.randomUUID();
    byte[] hash = ByteBuffer.allocate(32).putLong(key.getMostSignificantBits()).putLong(1).array();
    var outcome =
        reception.submit(
            new Submission(
                enrolled.at(turn.getAndIncrement()),
                false,
                new RecordLanguageLevel(
                    LanguageSkill.SPEAKING,
                    LanguageLevel.A2,
                    LevelSource.TEST,
                    LocalDate.of(2025, 5, 20)),
                caller,
                Instant.now(),
                "urn:bench",
                key,
                null,
                new Claims(
                    new Claims.Receipt(caller.id(), key.toString(), hash), List.of(), null)));
    if (outcome instanceof Outcome.Recorded) {
      return 1;
    }
    throw new IllegalStateException("Not recorded: " + outcome);
  }
}
