package no.overgang.events.participant;

import java.util.List;
import no.overgang.events.Category;
import no.overgang.events.ContentPart;

/**
 * Something that happened to one participant. Every kind is a record of this package; a new one
 * must be named in its group's {@code permits} and is then asked for wherever a switch handles the
 * group.
 */
public sealed interface ParticipantEvent
    permits RegistrationEvent,
        ResponsibilityEvent,
        SharingEvent,
        ProgrammeEvent,
        MappingEvent,
        ReferralEvent,
        PracticeEvent,
        TransferEvent,
        DropoutEvent,
        TaskEvent {

  /** The category that decides who may see the content as a whole (domain 8). */
  Category category();

  /** Parts of the content that have a category of their own, and are shown or withheld by it. */
  default List<ContentPart> parts() {
    return List.of();
  }
}
