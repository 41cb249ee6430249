package no.overgang.command.store;

import java.nio.charset.StandardCharsets;
import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;
import no.overgang.events.json.EventJson;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

/** Events and their stamps in the hub's own JSON, for the framework's engine. */
final class StoredJson implements Serializer {

  private static final String STAMP = "stamp";

  /** The framework writes metadata under this name, whatever it is told. */
  private static final String META_DATA = MetaData.class.getName();

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
    byte[] bytes =
        object instanceof HubEvent event
            ? EventJson.write(event)
            : EventJson.stored().writeValueAsBytes(((MetaData) object).get(STAMP));
    T content =
        representation.cast(
            representation == String.class ? new String(bytes, StandardCharsets.UTF_8) : bytes);
    return new SimpleSerializedObject<>(content, representation, typeForClass(object.getClass()));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return representation == byte[].class || representation == String.class;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    byte[] bytes = (byte[]) serialized.getData();
    String name = serialized.getType().getName();
    return name.equals(META_DATA)
        ? (T) EventJson.stored().readValue(bytes, Stamp.class).asMetaData()
        : (T) EventJson.read(name, Integer.parseInt(serialized.getType().getRevision()), bytes);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return type.getName().equals(META_DATA)
        ? MetaData.class
        : EventTypes.byName(type.getName()).orElseThrow();
  }

  @Override
  public SerializedType typeForClass(Class type) {
    return HubEvent.class.isAssignableFrom(type)
        ? new SimpleSerializedType(
            type.getSimpleName(), Integer.toString(EventTypes.versionOf(type)))
        : new SimpleSerializedType(META_DATA, null);
  }

  @Override
  public Converter getConverter() {
    return new ChainingConverter();
  }
}
