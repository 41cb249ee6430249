package no.overgang.query.consume;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.RecordedEventJson;
import no.overgang.events.json.UnreadableEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log, read once for all views.
 *
 * @param stream the stream it belongs to; none when not even that can be read
 * @param position the event's position; 0 when it cannot be read
 * @param event the event; none when it cannot be read
 * @param fault why it cannot be read, without content
 * @param incarnation of the store, in which it was written; none when that was before there were
 *     any
 */
record Decoded(
    int partition,
    long offset,
    @Nullable UUID stream,
    long position,
    @Nullable RecordedEvent event,
    @Nullable String fault,
    byte[] value,
    @Nullable UUID incarnation) {

  static Decoded of(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    UUID key = key(record);
    try {
      RecordedEvent event = RecordedEventJson.read(value);
      UUID stream = event.envelope().streamId();
      if (!stream.equals(key)) {
        // Order is kept per key: an event under another key could not be placed in its stream.
        return unreadable(record, key == null ? stream : key, value, "The key is not the stream");
      }
      return new Decoded(
          record.partition(),
          record.offset(),
          stream,
          event.position(),
          event,
          null,
          value,
          incarnation(record));
    } catch (UnreadableEvent e) {
      return unreadable(record, key, value, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return unreadable(record, key, value, e.getClass().getSimpleName());
    }
  }

  private static Decoded unreadable(
      ConsumerRecord<byte[], byte[]> record, @Nullable UUID stream, byte[] value, String fault) {
    return new Decoded(
        record.partition(),
        record.offset(),
        stream,
        position(record),
        null,
        fault,
        value,
        incarnation(record));
  }

  private static @Nullable UUID key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : uuid(record.key());
  }

  private static @Nullable UUID uuid(byte[] text) {
    try {
      return UUID.fromString(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The incarnation a record was written in; one that does not read is no statement. */
  static @Nullable UUID incarnation(ConsumerRecord<byte[], byte[]> record) {
    var header = record.headers().lastHeader("incarnation");
    return header == null || header.value() == null ? null : uuid(header.value());
  }

  /** The header is written as digits, or by some clients as eight bytes. */
  private static long position(ConsumerRecord<byte[], byte[]> record) {
    var header = record.headers().lastHeader("position");
    if (header == null || header.value() == null) {
      return 0;
    }
    byte[] value = header.value();
    String digits = new String(value, StandardCharsets.US_ASCII);
    if (digits.matches("[0-9]{1,18}")) {
      return Long.parseLong(digits);
    }
    return value.length == Long.BYTES ? ByteBuffer.wrap(value).getLong() : 0;
  }
}
