package no.overgang.command.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Warning;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;

/**
 * What surrounds an event before it is stored: everything of the envelope that the decision does
 * not say. Travels as metadata through the framework.
 *
 * @param agency who gives the command
 * @param actor the person's subject or the machine's system
 * @param source the system it came through, a URI
 * @param occurredAt when it happened, the agency's word
 * @param recordedAt when the hub decided on it, by the clock it was handed
 */
public record Stamp(
    AgencyId agency,
    String actor,
    String source,
    Instant occurredAt,
    Instant recordedAt,
    UUID correlationId,
    Set<AgencyId> addressees,
    List<Warning> warnings) {

  /** The source of what the deadline engine records by itself. */
  public static final String DEADLINES = "urn:overgang:deadline-engine";

  /** The name of the metadata entry. */
  private static final String KEY = "stamp";

  /** The metadata that carries this stamp. */
  public MetaData asMetaData() {
    return MetaData.with(KEY, this);
  }

  /** The stamp a message carries. */
  public static Stamp of(Message<?> message) {
    return (Stamp) Objects.requireNonNull(message.getMetaData().get(KEY), "a stamp");
  }
}
