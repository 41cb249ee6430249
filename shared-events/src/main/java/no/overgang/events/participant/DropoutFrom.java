package no.overgang.events.participant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was dropped out of: exactly one of the four. */
public record DropoutFrom(
    @Nullable UUID programmeId,
    @Nullable UUID measureId,
    @Nullable UUID practiceId,
    @Nullable UUID referralId) {}
