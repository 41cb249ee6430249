package no.overgang.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every event (domain 3).
 *
 * @param eventId the event's own id
 * @param streamId the participant's (later also the offer's) id
 * @param sequence place in the stream, from 0, without gaps
 * @param type the event's name, such as {@code ParticipantReferred}
 * @param version version of the content's schema, from 1
 * @param occurredAt when it happened, the agency's word
 * @param recordedAt when the hub stored it, to the microsecond
 * @param agency who recorded it
 * @param actor the person's subject or the machine's system; never a name
 * @param source the system it came through, a URI
 * @param correlationId what request it belongs to
 * @param causationId the event that made this one follow, if one did
 * @param category who may see the content is decided by it
 * @param addressees agencies the event is meant for; they may see it without consent
 * @param warnings what the rules had to say
 * @param previousHash hash of the event before in the stream; 64 zeros for the first
 * @param hash SHA-256, lower-case hex, over the canonical form of all this and the content
 */
public record Envelope(
    UUID eventId,
    UUID streamId,
    long sequence,
    String type,
    int version,
    Instant occurredAt,
    Instant recordedAt,
    AgencyId agency,
    String actor,
    String source,
    UUID correlationId,
    @Nullable UUID causationId,
    Category category,
    Set<AgencyId> addressees,
    List<Warning> warnings,
    String previousHash,
    String hash) {

  /** What stands as the hash before a stream's first event. */
  public static final String NO_HASH = "0".repeat(64);

  public Envelope {
    occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    addressees = java.util.Collections.unmodifiableSet(new TreeSet<>(addressees));
    warnings = List.copyOf(warnings);
  }

  /** The same envelope with its place in the hash chain. */
  public Envelope chained(String previousHash, String hash) {
    return new Envelope(
        eventId,
        streamId,
        sequence,
        type,
        version,
        occurredAt,
        recordedAt,
        agency,
        actor,
        source,
        correlationId,
        causationId,
        category,
        addressees,
        warnings,
        previousHash,
        hash);
  }
}
