package no.overgang.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.participant.EntryContent;
import no.overgang.events.participant.LanguageLevelRecorded;

/** One made-up event of every kind, the same each time: every field filled. */
public final class EventSamples {

  private EventSamples() {}

  /** A sample of the kind. */
  public static <E extends HubEvent> E of(Class<E> type) {
    return type.cast(record(type, type.getSimpleName()));
  }

  /** A sample of every kind. */
  public static List<HubEvent> all() {
    return EventTypes.all().stream().<HubEvent>map(EventSamples::of).toList();
  }

  /** The event in a plausible envelope, first in its stream, with a right hash. */
  public static RecordedEvent recorded(HubEvent event) {
    var envelope =
        new Envelope(
            uuid("event"),
            uuid("stream"),
            0,
            EventTypes.nameOf(event),
            1,
            Instant.parse("2026-03-02T08:15:00Z"),
            Instant.parse("2026-03-02T08:15:01.123456Z"),
            new AgencyId("0192:311003372"),
            "ane",
            "urn:overgang:test",
            uuid("correlation"),
            null,
            event.category(),
            Set.of(new AgencyId("0192:311004743")),
            List.of(new Warning("R16", "Level under the minimum")),
            Envelope.NO_HASH,
            "");
    String hash = no.overgang.events.json.EventHash.of(envelope, event);
    return new RecordedEvent(1, envelope.chained(Envelope.NO_HASH, hash), event);
  }

  private static Object record(Class<?> type, String path) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(c -> value(c.getGenericType(), c.getName(), path + "." + c.getName()))
            .toArray();
    try {
      var constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No sample of " + type, e);
    }
  }

  private static Object value(Type type, String name, String path) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return List.of(value(list.getActualTypeArguments()[0], name, path));
    }
    Class<?> raw = (Class<?>) type;
    if (raw == EntryContent.class) {
      return new EntryContent("LanguageLevelRecorded", 1, of(LanguageLevelRecorded.class));
    }
    if (raw.isRecord() && raw != AgencyId.class && raw != Protected.class) {
      return record(raw, path);
    }
    if (raw.isEnum()) {
      Object[] constants = raw.getEnumConstants();
      return constants[Math.floorMod(path.hashCode(), constants.length)];
    }
    return switch (raw.getSimpleName()) {
      case "UUID" -> uuid(path);
      case "AgencyId" -> new AgencyId("0192:311004743");
      case "Protected" -> new Protected("Fritekst: æøå \"" + name + "\"");
      case "LocalDate" -> LocalDate.of(2026, 3, 1 + Math.floorMod(path.hashCode(), 28));
      case "Instant" -> Instant.parse("2026-03-02T12:00:00Z");
      case "BigDecimal" -> new BigDecimal("22.5");
      case "int" -> name.equals("birthYear") ? 1991 : 1;
      case "boolean", "Boolean" -> true;
      case "String" -> name;
      default -> throw new IllegalStateException("No sample value of " + raw);
    };
  }

  private static UUID uuid(String from) {
    return UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8));
  }
}
