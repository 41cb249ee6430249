package no.overgang.command.participant.model.revision;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.overgang.command.model.Refusal;
import no.overgang.events.participant.ParticipantEvent;
import org.jspecify.annotations.Nullable;

/** Fields of a correction as plain values, for tests of the model alone. */
public record FieldsByName(Map<String, @Nullable Object> values) implements EntryFields {

  public FieldsByName {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** One field. */
  public static FieldsByName of(String name, @Nullable Object value) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put(name, value);
    return new FieldsByName(values);
  }

  /** And another. */
  public FieldsByName and(String name, @Nullable Object value) {
    var next = new LinkedHashMap<>(values);
    next.put(name, value);
    return new FieldsByName(next);
  }

  @Override
  public Set<String> names() {
    return values.keySet();
  }

  @Override
  public Set<String> emptied() {
    return values.keySet().stream()
        .filter(name -> values.get(name) == null)
        .collect(Collectors.toSet());
  }

  @Override
  public Reading into(ParticipantEvent entry) {
    RecordComponent[] fields = entry.getClass().getRecordComponents();
    var arguments = new @Nullable Object[fields.length];
    Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      for (int i = 0; i < fields.length; i++) {
        arguments[i] =
            values.containsKey(fields[i].getName())
                ? values.get(fields[i].getName())
                : fields[i].getAccessor().invoke(entry);
      }
      return new Corrected(
          (ParticipantEvent) entry.getClass().getDeclaredConstructor(types).newInstance(arguments));
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return new Unfit(
          List.of(
              new Refusal.Fault("/fields/" + values.keySet().iterator().next(), "does not fit")));
    }
  }
}
