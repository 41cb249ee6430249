package no.overgang.command.participant;

import java.time.Instant;
import java.util.UUID;
import no.overgang.command.caller.Caller;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.store.Claims;
import org.jspecify.annotations.Nullable;

/**
 * A command as it came through a door, whichever.
 *
 * @param participantId whose stream it goes to; for a registration the id the new one is to have
 * @param registering whether it makes a new participant
 * @param ifMatch the version the caller has seen, if it says so
 * @param claims what is stored with the events
 */
public record Submission(
    UUID participantId,
    boolean registering,
    ParticipantCommand command,
    Caller caller,
    Instant occurredAt,
    String source,
    UUID correlationId,
    @Nullable Long ifMatch,
    Claims claims) {}
