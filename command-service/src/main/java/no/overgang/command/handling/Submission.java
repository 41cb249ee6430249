package no.overgang.command.handling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.command.caller.Caller;
import no.overgang.command.model.Command;
import no.overgang.command.store.Claims;
import org.jspecify.annotations.Nullable;

/**
 * A command as it came through a door, whichever.
 *
 * @param streamId whose stream it goes to; for one that begins a stream the id the new one is to
 *     have
 * @param begins whether it makes a new participant or offer
 * @param ifMatch the version the caller has seen, if it says so
 * @param claims what is stored with the events
 */
public record Submission(
    UUID streamId,
    boolean begins,
    Command command,
    Caller caller,
    Instant occurredAt,
    String source,
    UUID correlationId,
    @Nullable Long ifMatch,
    Claims claims) {
  /** The same with another command and other numbers to claim. */
  Submission with(Command other, List<Claims.Identity> identities) {
    return new Submission(
        streamId,
        begins,
        other,
        caller,
        occurredAt,
        source,
        correlationId,
        ifMatch,
        new Claims(claims.receipt(), identities, claims.name()));
  }
}
