package no.overgang.events.participant;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.overgang.events.Category;
import no.overgang.events.ContentPart;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/**
 * The transfer meeting took place; each note has the category of its topic (domain 4.7, rules R05,
 * R06).
 */
public record TransferMeetingHeld(
    UUID transferId,
    UUID meetingId,
    List<Attendee> attendees,
    List<AgendaItem> agenda,
    @Nullable Protected decisions,
    List<AgreedTask> tasks,
    List<UUID> measuresToContinue,
    List<UUID> practicesToContinue)
    implements TransferEvent {

  public TransferMeetingHeld {
    attendees = List.copyOf(attendees);
    agenda = List.copyOf(agenda);
    tasks = List.copyOf(tasks);
    measuresToContinue = List.copyOf(measuresToContinue);
    practicesToContinue = List.copyOf(practicesToContinue);
  }

  @Override
  public Category category() {
    return Category.MEETING;
  }

  @Override
  public List<ContentPart> parts() {
    return IntStream.range(0, agenda.size())
        .filter(i -> agenda.get(i).note() != null)
        .mapToObj(i -> new ContentPart("/agenda/" + i + "/note", agenda.get(i).topic().category()))
        .filter(part -> part.category().sensitive())
        .toList();
  }
}
