package no.overgang.query.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.overgang.events.AgencyId;
import no.overgang.events.HubTime;
import no.overgang.events.Protected;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.CoordinatorAssigned;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.query.access.Trace;
import no.overgang.query.view.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Who follows the participant up, has done so, and has tried to reach it (domain 4.1, 4.8; K: each
 * change of adviser sets the participant back). Immutable.
 *
 * @param responsibilities in the order they were assumed; what was said last of a day holds
 * @param contacts everybody who was an agency's contact person, in the order they were named; the
 *     last of an agency is its present one
 * @param attempts in the order they were made
 */
record People(
    List<Responsible> responsibilities,
    List<Contact> contacts,
    @Nullable Told<Coordinator> coordinator,
    List<Told<Attempt>> attempts) {

  static final People NOBODY = new People(List.of(), List.of(), null, List.of());

  /**
   * An agency that is responsible from a day on.
   *
   * @param since when the day is that of the word itself, the hour of it; else the day's beginning
   */
  record Responsible(AgencyId agency, LocalDate from, Instant since, Trace trace) {

    private static Responsible of(ResponsibilityAssumed event, Fact fact, Trace trace) {
      Instant since =
          event.from().equals(fact.day())
              ? fact.occurredAt()
              : event.from().atStartOfDay(HubTime.ZONE).toInstant();
      return new Responsible(event.agency(), event.from(), since, trace);
    }
  }

  record Contact(AgencyId agency, Protected person, LocalDate from, Trace trace) {

    private boolean says(Contact other) {
      return agency.equals(other.agency) && person.equals(other.person) && from.equals(other.from);
    }
  }

  record Coordinator(Protected person, List<AgencyId> agencies) {}

  record Attempt(LocalDate on, ContactChannel channel, boolean reached, AgencyId agency) {}

  People {
    responsibilities = List.copyOf(responsibilities);
    contacts = List.copyOf(contacts);
    attempts = List.copyOf(attempts);
  }

  /** The people after an event; most say nothing of them. */
  People evolve(Fact fact) {
    Trace trace = Trace.of(fact);
    return switch (fact.event()) {
      case ResponsibilityAssumed e ->
          new People(
              Stream.concat(responsibilities.stream(), Stream.of(Responsible.of(e, fact, trace)))
                  .toList(),
              contacts,
              coordinator,
              attempts);
      case ContactPersonAssigned e -> named(new Contact(e.agency(), e.person(), e.from(), trace));
      case TransferAccepted e ->
          named(new Contact(fact.agency(), e.contactPerson(), e.responsibleFrom(), trace));
      case CoordinatorAssigned e ->
          new People(
              responsibilities,
              contacts,
              new Told<>(new Coordinator(e.person(), e.agencies()), trace),
              attempts);
      case ContactAttempted e ->
          new People(
              responsibilities,
              contacts,
              coordinator,
              Told.and(
                  attempts,
                  new Attempt(fact.day(), e.channel(), e.reached(), fact.agency()),
                  trace));
      default -> this;
    };
  }

  /** An accepted transfer and the assignment that follows it say the same; it is kept once. */
  private People named(Contact contact) {
    return contactOf(contact.agency()).filter(contact::says).isPresent()
        ? this
        : new People(
            responsibilities,
            Stream.concat(contacts.stream(), Stream.of(contact)).toList(),
            coordinator,
            attempts);
  }

  /**
   * Who is responsible on a day (R01): whoever accepts from a day to come is so from that day, and
   * before the first the first.
   */
  Optional<Responsible> responsible(LocalDate day) {
    return responsibilities.reversed().stream()
        .filter(one -> !one.from().isAfter(day))
        .findFirst()
        .or(() -> responsibilities.stream().findFirst());
  }

  /** The agency's contact person now. */
  Optional<Contact> contactOf(AgencyId agency) {
    return contacts.reversed().stream()
        .filter(contact -> contact.agency().equals(agency))
        .findFirst();
  }
}
