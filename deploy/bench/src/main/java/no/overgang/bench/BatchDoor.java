package no.overgang.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** CloudEvents through the batch door, 1 000 a request, one request at a time. */
final class BatchDoor implements Measurement {

  private static final String GROUP = "Batch door, 1 000 CloudEvents a request";
  private static final int EVENTS = 1_000;
  private static final int FLOOR_CLIENTS = 16;

  private final Site site;
  private final Enrolled enrolled;
  private final InsertFloor floor;
  private final Duration time;

  BatchDoor(Site site, Enrolled enrolled, InsertFloor floor, Duration time) {
    this.site = site;
    this.enrolled = enrolled;
    this.floor = floor;
    this.time = time;
  }

  @Override
  public String name() {
    return "batches";
  }

  @Override
  public void round(Findings findings) throws SQLException, InterruptedException {
    Sample least = floor.run(FLOOR_CLIENTS, time.dividedBy(2));
    var processor = ProcessorTime.start();
    Sample batches = Load.run(1, time, number -> this::post);
    site.awaitReadSide();
    double each = processor.millisEach(batches.operations());
    findings.add(GROUP, "1 client", Findings.EVENTS_PER_SECOND, batches.perSecond());
    findings.add(GROUP, "1 client, a request p50", Findings.MILLIS, batches.millis(50));
    findings.add(GROUP, "16 clients, insert floor", Findings.EVENTS_PER_SECOND, least.perSecond());
    findings.addRatio(GROUP, "to floor", batches.perSecond(), least.perSecond());
  }

  private int post() throws IOException, InterruptedException {
    var request =
        site.post(
            site.commands("/events"), Enrolled.AGENCY, Enrolled.BATCH, enrolled.batch(EVENTS));
    Enrolled.requireAccepted(site.askJson(request.build()), EVENTS);
    return EVENTS;
  }
}
