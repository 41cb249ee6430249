package no.overgang.command.relay;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.RecordedEventJson;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How a stored event stands on the topic: the stream's id as key, position and incarnation. */
final class EventRecord {

  static final String POSITION = "position";
  static final String INCARNATION = "incarnation";

  private EventRecord() {}

  static ProducerRecord<byte[], byte[]> of(String topic, RecordedEvent event, UUID incarnation) {
    var record =
        new ProducerRecord<>(
            topic, bytes(event.envelope().streamId().toString()), RecordedEventJson.write(event));
    record.headers().add(POSITION, bytes(Long.toString(event.position())));
    record.headers().add(INCARNATION, bytes(incarnation.toString()));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
