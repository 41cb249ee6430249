package no.overgang.command.participant.model.revision;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ParticipantEvent;
import org.jspecify.annotations.Nullable;

/** An event's fields, whatever kind of event it is: read off its record. */
final class Content {

  private Content() {}

  /** The field of a name, if events of this kind have it. */
  static Optional<RecordComponent> field(ParticipantEvent event, String name) {
    return Arrays.stream(event.getClass().getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst();
  }

  /** Whether the field may be empty. */
  static boolean mayBeEmpty(RecordComponent field) {
    return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** The fields in which two events of one kind differ, in the order of the record. */
  static List<RecordComponent> differences(ParticipantEvent one, ParticipantEvent other) {
    return Arrays.stream(one.getClass().getRecordComponents())
        .filter(field -> !same(value(field, one), value(field, other)))
        .toList();
  }

  /** The ids and agencies within a field, in their order. */
  static List<Object> ids(RecordComponent field, ParticipantEvent event) {
    var ids = new ArrayList<>();
    collectIds(value(field, event), ids);
    return ids;
  }

  /** Whether the event names the id in any of its fields. */
  static boolean names(ParticipantEvent event, UUID id) {
    var ids = new ArrayList<>();
    collectIds(event, ids);
    return ids.contains(id);
  }

  private static void collectIds(@Nullable Object value, List<Object> ids) {
    switch (value) {
      case UUID id -> ids.add(id);
      case AgencyId agency -> ids.add(agency);
      case List<?> list -> list.forEach(each -> collectIds(each, ids));
      case Record parts -> {
        for (RecordComponent field : parts.getClass().getRecordComponents()) {
          collectIds(value(field, parts), ids);
        }
      }
      case null, default -> {
        // Names nothing.
      }
    }
  }

  /** Numbers are the same whatever the zeros behind their point. */
  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
      return number.compareTo(another) == 0;
    }
    if (one instanceof Record parts && other != null && other.getClass() == parts.getClass()) {
      return Arrays.stream(parts.getClass().getRecordComponents())
          .allMatch(field -> same(value(field, parts), value(field, other)));
    }
    return Objects.equals(one, other);
  }

  private static @Nullable Object value(RecordComponent field, Object of) {
    try {
      return field.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record's own field cannot be read", e);
    }
  }
}
