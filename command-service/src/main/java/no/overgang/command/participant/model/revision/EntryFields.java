package no.overgang.command.participant.model.revision;

import java.util.List;
import java.util.Set;
import no.overgang.command.model.Refusal;
import no.overgang.events.participant.ParticipantEvent;

/**
 * The fields of a correction as they came through a door. What they mean is known only with the
 * entry they correct, so they are read when it is decided; the model need not know the form they
 * came in.
 */
public interface EntryFields {

  /** Names of the fields given, those that are to be empty included. */
  Set<String> names();

  /** Names of the fields that are to be empty. */
  Set<String> emptied();

  /**
   * Reads the fields into an entry; the same for the same entry, and never throws.
   *
   * @param entry what is corrected; it has all the fields given, and those emptied may be
   */
  Reading into(ParticipantEvent entry);

  /** What came of it. */
  sealed interface Reading {}

  /** The entry with the fields in place of its own. */
  record Corrected(ParticipantEvent entry) implements Reading {}

  /** Values that do not fit their fields, at least one, by pointers into the command's body. */
  record Unfit(List<Refusal.Fault> faults) implements Reading {
    public Unfit {
      faults = List.copyOf(faults);
    }
  }
}
