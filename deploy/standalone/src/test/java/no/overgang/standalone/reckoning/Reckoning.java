package no.overgang.standalone.reckoning;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.overgang.command.store.EventRows;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.RecordedEventJson;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks at what the store, Kafka and the read models hold, each with its own eyes. */
public final class Reckoning {

  private static final String TOPIC = "overgang.events.v1";

  private final Stores stores;

  /** Looks behind the doors of the hub with these stores. */
  public Reckoning(Stores stores) {
    this.stores = stores;
  }

  /** The position of the last event in the store; may be asked while events come in. */
  public long head() throws SQLException {
    try (Connection commands = stores.commands()) {
      return number(commands, "select position from log_head");
    }
  }

  /** The position up to which Kafka has acknowledged. */
  public long relayed() throws SQLException {
    try (Connection commands = stores.commands()) {
      return number(commands, "select coalesce(max(position), 0) from relay_position");
    }
  }

  /** How many events belong to a request with a key. */
  public long receipted() throws SQLException {
    try (Connection commands = stores.commands()) {
      return number(
          commands,
          "select coalesce(sum(last_position - first_position + 1), 0) from request_receipt");
    }
  }

  /** Everything in the store. */
  public Ledger stored() throws SQLException {
    try (Connection commands = stores.commands();
        Statement statement = commands.createStatement();
        ResultSet rows = statement.executeQuery(EventRows.SELECT + "order by position")) {
      var events = new ArrayList<RecordedEvent>();
      while (rows.next()) {
        events.add(EventRows.read(rows, events.size()));
      }
      return new Ledger(events);
    }
  }

  /** Everything on the topic, read from its beginning to its present end. */
  public List<RecordedEvent> onTopic() {
    var settings = Map.<String, Object>of("bootstrap.servers", stores.kafka());
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var events = new ArrayList<RecordedEvent>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> events.add(RecordedEventJson.read(record.value())));
      }
      return events;
    }
  }

  /** The positions of all entries of the live timeline. */
  public List<Long> onTimeline() throws SQLException {
    try (Connection reads = stores.reads()) {
      return strings(reads, "select position from %s.entry".formatted(live(reads).get("timeline")))
          .stream()
          .map(Long::valueOf)
          .toList();
    }
  }

  /** How many events a view could not handle. */
  public long parked() throws SQLException {
    try (Connection reads = stores.reads()) {
      return number(reads, "select count(*) from parked");
    }
  }

  /** A digest of all rows of each table of the live views, by view and table. */
  public Map<String, String> digests() throws SQLException {
    try (Connection reads = stores.reads()) {
      return digests(reads);
    }
  }

  /** The same as a transaction that is under way sees it. */
  public static Map<String, String> digests(Connection reads) throws SQLException {
    var digests = new TreeMap<String, String>();
    for (var view : live(reads).entrySet()) {
      for (String table :
          strings(
              reads,
              "select table_name from information_schema.tables where table_schema = '%s'"
                  .formatted(view.getValue()))) {
        digests.put(
            view.getKey() + "." + table,
            strings(
                    reads,
                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '')"
                        + " from %s.%s t".formatted(view.getValue(), table))
                .getFirst());
      }
    }
    return digests;
  }

  private static Map<String, String> live(Connection reads) throws SQLException {
    var live = new TreeMap<String, String>();
    for (String build :
        strings(reads, "select view || ' ' || generation from view_build where status = 'LIVE'")) {
      live.put(build.split(" ")[0], build.replace(' ', '_'));
    }
    return live;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
