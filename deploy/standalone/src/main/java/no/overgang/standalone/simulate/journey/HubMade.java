package no.overgang.standalone.simulate.journey;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.EventTypes;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.standalone.simulate.world.Draw;
import org.jspecify.annotations.Nullable;

/**
 * The ids in one participant's stream that the hub makes, so that no file can know them: those of
 * events, and those within events that no agency chose. Each is named by the event it stands in,
 * which is counted among those of its type.
 */
final class HubMade {

  /** The fields of an event that hold an id. */
  private static final ClassValue<List<RecordComponent>> IDS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(field -> field.getType() == UUID.class)
              .toList();
        }
      };

  /**
   * Where an id stands.
   *
   * @param number of the event among those of its type, from 1
   * @param field none for the event's own id
   */
  private record Place(Class<? extends ParticipantEvent> type, int number, @Nullable String field) {

    String named() {
      String event = EventTypes.kebab(type.getSimpleName());
      return field == null
          ? Placeholders.event(event, number)
          : Placeholders.field(event, number, field);
    }
  }

  private final Draw draw;
  private final Set<UUID> fresh = new HashSet<>();
  private final Map<UUID, Place> places = new HashMap<>();
  private final Map<Class<? extends ParticipantEvent>, Integer> counted = new HashMap<>();

  HubMade(Draw draw) {
    this.draw = draw;
  }

  /** A new id, as the hub would make it. */
  UUID next() {
    UUID id = draw.uuid();
    fresh.add(id);
    return id;
  }

  /** An event is stored; what stands in it for the first time is named by it. */
  void stored(UUID eventId, ParticipantEvent event) {
    int number = counted.merge(event.getClass(), 1, Integer::sum);
    places.put(eventId, new Place(event.getClass(), number, null));
    for (RecordComponent field : IDS.get(event.getClass())) {
      UUID id = value(field, event);
      if (fresh.remove(id)) {
        places.put(id, new Place(event.getClass(), number, field.getName()));
      }
    }
  }

  /** How a line names an id; none when an agency chose it. */
  Optional<String> nameOf(UUID id) {
    return Optional.ofNullable(places.get(id)).map(Place::named);
  }

  private static UUID value(RecordComponent field, ParticipantEvent event) {
    try {
      return (UUID) field.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("An event's own field cannot be read", e);
    }
  }
}
