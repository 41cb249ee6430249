package no.overgang.events.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.participant.EntryCorrected;
import no.overgang.events.participant.EntryRetracted;
import no.overgang.events.participant.ParticipantEvent;

/**
 * Reads a stream as it was corrected to be (domain 4.10, rule R23). The one place that says what a
 * correction and a retraction do, for both services.
 */
public final class Revisions {

  private Revisions() {}

  /**
   * How a reader's own kind of entry is taken apart and put together.
   *
   * @param <T> an entry of a stream
   */
  public interface Entries<T> {

    UUID id(T entry);

    ParticipantEvent event(T entry);

    /**
     * The entry with what a correction says in its place.
     *
     * @param correctionId the id of the correction, which is the id of the content from then on
     */
    T corrected(T entry, UUID correctionId, ParticipantEvent event);
  }

  /**
   * The entries that count, in the order of the stream: each corrected one at its own place with
   * its latest content, the retracted ones and the revisions themselves left out.
   */
  public static <T> List<T> effective(List<T> stream, Entries<T> entries) {
    Map<UUID, T> corrections = new HashMap<>();
    Set<UUID> retracted = new HashSet<>();
    for (T entry : stream) {
      switch (entries.event(entry)) {
        case EntryCorrected e -> corrections.put(e.corrects(), entry);
        case EntryRetracted e -> retracted.add(e.retracts());
        default -> {
          // Every other entry speaks for itself.
        }
      }
    }
    var effective = new ArrayList<T>(stream.size());
    for (T entry : stream) {
      UUID id = entries.id(entry);
      ParticipantEvent event = entries.event(entry);
      if (event instanceof EntryCorrected
          || event instanceof EntryRetracted
          || retracted.contains(id)) {
        continue;
      }
      T correction = corrections.get(id);
      effective.add(correction == null ? entry : corrected(entry, correction, entries));
    }
    return effective;
  }

  private static <T> T corrected(T entry, T correction, Entries<T> entries) {
    var event = (EntryCorrected) entries.event(correction);
    return entries.corrected(entry, entries.id(correction), event.entry().event());
  }
}
