package no.overgang.events;

import java.util.List;

/**
 * Something that happened and was stored: to a participant or to an offer. The kinds are the sealed
 * hierarchies listed in {@link EventTypes}.
 */
public interface HubEvent {

  /** The category that decides who may see the content as a whole (domain 8). */
  Category category();

  /** Parts of the content that have a category of their own, and are shown or withheld by it. */
  default List<ContentPart> parts() {
    return List.of();
  }
}
