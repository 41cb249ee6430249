package no.overgang.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.participant.ParticipantEvent;

/** Every event the hub knows, by name. The list is read off the sealed hierarchy. */
public final class EventTypes {

  private static final Map<String, Class<? extends HubEvent>> BY_NAME =
      Stream.of(ParticipantEvent.class, OfferEvent.class)
          .flatMap(kind -> leaves(kind).stream())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private EventTypes() {}

  /** All kinds of event, ordered by name. */
  public static List<Class<? extends HubEvent>> all() {
    return BY_NAME.values().stream()
        .sorted(Comparator.comparing(Class::getSimpleName))
        .collect(Collectors.toList());
  }

  /** The class of an event's name, such as {@code ParticipantReferred}. */
  public static Optional<Class<? extends HubEvent>> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The name of an event. */
  public static String nameOf(HubEvent event) {
    return event.getClass().getSimpleName();
  }

  /** The current version of an event's schema. All are at their first. */
  public static int versionOf(Class<? extends HubEvent> type) {
    return 1;
  }

  /** {@code ParticipantReferred} as {@code participant-referred}. */
  public static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The CloudEvents type of an event: {@code no.overgang.participant-referred.v1}. */
  public static String cloudEventType(Class<? extends HubEvent> type) {
    return "no.overgang." + kebab(type.getSimpleName()) + ".v" + versionOf(type);
  }

  @SuppressWarnings("unchecked")
  private static List<Class<? extends HubEvent>> leaves(Class<? extends HubEvent> type) {
    if (!type.isSealed()) {
      return List.of(type);
    }
    var found = new ArrayList<Class<? extends HubEvent>>();
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      found.addAll(leaves((Class<? extends HubEvent>) permitted));
    }
    return found;
  }
}
