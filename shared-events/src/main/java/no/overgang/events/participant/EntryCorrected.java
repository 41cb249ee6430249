package no.overgang.events.participant;

import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.ContentPart;
import no.overgang.events.Protected;

/**
 * An entry was wrong and is read as corrected from now on; the first version stays readable (domain
 * 4.10, rule R23).
 *
 * @param corrects the id of the entry as it was first recorded
 * @param fields names of the fields that changed
 * @param entry the whole entry as it is to be read
 */
public record EntryCorrected(
    UUID corrects, List<String> fields, EntryContent entry, Protected reason)
    implements RevisionEvent {

  public EntryCorrected {
    fields = List.copyOf(fields);
  }

  @Override
  public Category category() {
    return entry.event().category();
  }

  @Override
  public List<ContentPart> parts() {
    return entry.event().parts().stream()
        .map(part -> new ContentPart("/entry/event" + part.pointer(), part.category()))
        .toList();
  }

  @Override
  public UUID revised() {
    return corrects;
  }
}
