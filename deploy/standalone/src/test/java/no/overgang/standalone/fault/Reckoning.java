package no.overgang.standalone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventHash;
import no.overgang.events.json.RecordedEventJson;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts what the store, Kafka and the read models hold, each with its own eyes. */
final class Reckoning {

  private static final String TOPIC = "overgang.events.v1";

  private final KilledHub hub;

  Reckoning(KilledHub hub) {
    this.hub = hub;
  }

  /** The position of the last event in the store; may be asked while events come in. */
  long head() throws SQLException, IOException {
    return number("overgang_command", "select position from log_head");
  }

  /** The number of events in the store, after checking that their positions have no gap. */
  long stored() throws SQLException, IOException {
    long head = head();
    assertThat(number("overgang_command", "select count(*) from event")).isEqualTo(head);
    assertThat(number("overgang_command", "select coalesce(max(position), 0) from event"))
        .isEqualTo(head);
    assertThat(
            number(
                "overgang_command",
                "select coalesce(sum(last_position - first_position + 1), 0) from request_receipt"))
        .as("each event belongs to one posted item")
        .isEqualTo(head);
    return head;
  }

  /**
   * The number of different events on Kafka, after checking that each stream's come in order and
   * hang together by their hashes.
   */
  long onKafka() {
    var positions = new TreeSet<Long>();
    var last = new HashMap<String, Envelope>();
    for (RecordedEvent event : topic()) {
      if (!positions.add(event.position())) {
        continue;
      }
      Envelope envelope = event.envelope();
      Envelope before = last.put(envelope.streamId().toString(), envelope);
      assertThat(envelope.sequence()).isEqualTo(before == null ? 0 : before.sequence() + 1);
      assertThat(envelope.previousHash())
          .isEqualTo(before == null ? Envelope.NO_HASH : before.hash());
      assertThat(EventHash.of(envelope, event.event())).isEqualTo(envelope.hash());
    }
    assertThat(positions.isEmpty() ? 0 : positions.last()).isEqualTo((long) positions.size());
    return positions.size();
  }

  private List<RecordedEvent> topic() {
    var settings = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + hub.kafka);
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

  /** The number of events on the live timeline. */
  long projected() throws SQLException, IOException {
    return number(
        "overgang_query", "select count(*) from %s.entry".formatted(live().get("timeline")));
  }

  /** A digest of all rows of each table of the live views, by view and table. */
  Map<String, String> digests() throws SQLException, IOException {
    var digests = new TreeMap<String, String>();
    for (var view : live().entrySet()) {
      for (String table :
          strings(
              "select table_name from information_schema.tables where table_schema = '%s'"
                  .formatted(view.getValue()))) {
        digests.put(
            view.getKey() + "." + table,
            strings(
                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '')"
                        + " from %s.%s t".formatted(view.getValue(), table))
                .getFirst());
      }
    }
    return digests;
  }

  private Map<String, String> live() throws SQLException, IOException {
    var live = new TreeMap<String, String>();
    for (String build :
        strings("select view || ' ' || generation from view_build where status = 'LIVE'")) {
      live.put(build.split(" ")[0], build.replace(' ', '_'));
    }
    return live;
  }

  private long number(String database, String sql) throws SQLException, IOException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private List<String> strings(String sql) throws SQLException, IOException {
    try (Connection connection = connect("overgang_query");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private Connection connect(String database) throws SQLException, IOException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(hub.postgres, database),
        "overgang",
        hub.password());
  }
}
