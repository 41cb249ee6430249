package no.overgang.command.participant.model.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.CoordinatorAssigned;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.ResponsibilityEvent;

/**
 * Who is responsible from when, and who the agencies' contact persons are (rules R01, R11).
 * Immutable.
 *
 * @param periods in the order they were assumed; each lasts until the next begins
 * @param coordinated the agencies that share the coordinator appointed last
 */
public record Responsibility(
    List<Period> periods, Map<AgencyId, Protected> contactPersons, Set<AgencyId> coordinated) {

  /** Nobody yet. */
  public static final Responsibility NONE = new Responsibility(List.of(), Map.of(), Set.of());

  /** From a day on, an agency. */
  public record Period(AgencyId agency, LocalDate from) {}

  public Responsibility {
    periods = List.copyOf(periods);
    contactPersons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(contactPersons));
    coordinated = Set.copyOf(coordinated);
  }

  /** The responsibility after an event. */
  public Responsibility evolve(ResponsibilityEvent event) {
    return switch (event) {
      case ResponsibilityAssumed e -> {
        var next = new ArrayList<>(periods);
        next.add(new Period(e.agency(), e.from()));
        yield new Responsibility(next, contactPersons, coordinated);
      }
      case ContactPersonAssigned e -> {
        var next = new LinkedHashMap<>(contactPersons);
        next.put(e.agency(), e.person());
        yield new Responsibility(periods, next, coordinated);
      }
      case CoordinatorAssigned e ->
          new Responsibility(periods, contactPersons, new HashSet<>(e.agencies()));
    };
  }

  /** The agency responsible on a day; before the first period, the first. */
  public Optional<AgencyId> on(LocalDate day) {
    Optional<AgencyId> begun =
        periods.reversed().stream()
            .filter(period -> !period.from().isAfter(day))
            .map(Period::agency)
            .findFirst();
    return begun.or(() -> periods.stream().map(Period::agency).findFirst());
  }

  /** Whether the agency is the responsible one on a day. */
  public boolean isWith(AgencyId agency, LocalDate day) {
    return on(day).filter(agency::equals).isPresent();
  }

  /** The agency responsible on a day, unless it is this one: whom this one has to tell. */
  public Set<AgencyId> others(AgencyId agency, LocalDate day) {
    return on(day).filter(responsible -> !responsible.equals(agency)).map(Set::of).orElse(Set.of());
  }

  /** The agency that became responsible last. */
  public Optional<AgencyId> latest() {
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast().agency());
  }

  /** The last day on which responsibility changed hands. */
  public Optional<LocalDate> lastChange() {
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast().from());
  }

  /** The agency's contact person, if it has named one. */
  public Optional<Protected> contactPersonOf(AgencyId agency) {
    return Optional.ofNullable(contactPersons.get(agency));
  }
}
