package no.overgang.query.consume;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.events.AgencyId;
import no.overgang.events.RecordedEvent;
import no.overgang.query.consume.StreamTable.Place;
import no.overgang.query.view.Build;
import no.overgang.query.view.View;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies records to one build inside the caller's transaction: each event once and in the order of
 * its stream; what the view cannot handle is parked with all that follows it in its stream, and the
 * other streams go on.
 */
@Component
class Projection {

  private final JdbcTemplate jdbc;
  private final StreamTable streams;
  private final ParkedTable parked;
  private final TransactionTemplate savepoint;

  Projection(
      JdbcTemplate jdbc,
      StreamTable streams,
      ParkedTable parked,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.streams = streams;
    this.parked = parked;
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Applies the records.
   *
   * @return agencies whose worklists changed
   * @throws RuntimeException when the database has a bad day; nothing is parked for that
   */
  Set<AgencyId> apply(View view, Build build, List<Decoded> records) {
    var places = new LinkedHashMap<UUID, Place>();
    Map<UUID, Place> before =
        streams.load(
            build,
            records.stream().map(Decoded::stream).filter(Objects::nonNull).distinct().toList());
    var accepted = new LinkedHashMap<UUID, List<Decoded>>();
    var refused = new ArrayList<Runnable>();
    for (Decoded record : records) {
      UUID stream = record.stream();
      if (stream == null) {
        refused.add(() -> parked.park(build, record, reason(record)));
        continue;
      }
      Place place = places.getOrDefault(stream, before.getOrDefault(stream, Place.START));
      RecordedEvent event = record.event();
      if (event != null && event.envelope().sequence() <= place.sequence()) {
        continue;
      }
      if (place.parked()) {
        refused.add(() -> parked.park(build, record, "Behind a parked event"));
      } else if (event == null) {
        refused.add(() -> parked.park(build, record, reason(record)));
        places.put(stream, new Place(place.sequence(), true));
      } else if (event.envelope().sequence() > place.sequence() + 1) {
        String gap = "Sequence %d is missing".formatted(place.sequence() + 1);
        refused.add(() -> parked.park(build, record, gap));
        places.put(stream, new Place(place.sequence(), true));
      } else {
        accepted.computeIfAbsent(stream, id -> new ArrayList<>()).add(record);
        places.put(stream, new Place(event.envelope().sequence(), false));
      }
    }
    Set<AgencyId> touched = write(view, build, accepted, places);
    refused.forEach(Runnable::run);
    streams.save(build, places);
    return touched;
  }

  private Set<AgencyId> write(
      View view, Build build, Map<UUID, List<Decoded>> accepted, Map<UUID, Place> places) {
    if (accepted.isEmpty()) {
      return Set.of();
    }
    try {
      return attempt(view, build, accepted.values().stream().flatMap(List::stream).toList());
    } catch (RuntimeException e) {
      passOn(e);
    }
    var touched = new HashSet<AgencyId>();
    accepted.forEach(
        (stream, records) -> {
          try {
            touched.addAll(attempt(view, build, records));
          } catch (RuntimeException e) {
            passOn(e);
            touched.addAll(oneByOne(view, build, stream, records, places));
          }
        });
    return touched;
  }

  private Set<AgencyId> oneByOne(
      View view, Build build, UUID stream, List<Decoded> records, Map<UUID, Place> places) {
    var touched = new HashSet<AgencyId>();
    long done = first(records) - 1;
    for (int i = 0; i < records.size(); i++) {
      try {
        touched.addAll(attempt(view, build, List.of(records.get(i))));
        done++;
      } catch (RuntimeException e) {
        passOn(e);
        parked.park(build, records.get(i), reason(e));
        records
            .subList(i + 1, records.size())
            .forEach(record -> parked.park(build, record, "Behind a parked event"));
        places.put(stream, new Place(done, true));
        return touched;
      }
    }
    return touched;
  }

  private Set<AgencyId> attempt(View view, Build build, List<Decoded> records) {
    List<RecordedEvent> events =
        records.stream()
            .map(Decoded::event)
            .filter(Objects::nonNull)
            .filter(event -> view.takes(event.event()))
            .collect(Collectors.toList());
    if (events.isEmpty()) {
      return Set.of();
    }
    return Objects.requireNonNull(savepoint.execute(status -> view.apply(jdbc, build, events)));
  }

  private static void passOn(RuntimeException failure) {
    if (TransientFailure.is(failure)) {
      throw failure;
    }
  }

  private static long first(List<Decoded> records) {
    RecordedEvent event = records.getFirst().event();
    return event == null ? 0 : event.envelope().sequence();
  }

  private static String reason(Decoded record) {
    return record.fault() == null ? "Not readable" : record.fault();
  }

  /** Only kinds and places: messages of exceptions can hold content. */
  private static String reason(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    return root.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
