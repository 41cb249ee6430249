package no.overgang.events.participant;

import java.util.UUID;

/** Entries that say of another that it was wrong (domain 4.10). */
public sealed interface RevisionEvent extends ParticipantEvent
    permits EntryCorrected, EntryRetracted {

  /** The id of the entry that is spoken of, as it was first recorded. */
  UUID revised();
}
