package no.overgang.query.loop;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.AttendanceEvent;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DropoutEvent;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpEvent;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.IdentifierLinked;
import no.overgang.events.participant.IdentityEvent;
import no.overgang.events.participant.MappingEvent;
import no.overgang.events.participant.MeasureEvent;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.events.participant.PlanEvent;
import no.overgang.events.participant.PracticeEvent;
import no.overgang.events.participant.ProgrammeEvent;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.RegistrationEvent;
import no.overgang.events.participant.ResponsibilityEvent;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.participant.TaskEvent;
import no.overgang.events.participant.TransferEvent;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Fold;
import no.overgang.query.view.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * What is open about a participant and whose move it is, folded from the stream (domain 4.5, 4.7 to
 * 4.9, 6, 7). Pure and immutable. Each area folds its own events: {@link ReferralLoops}, {@link
 * TransferLoops}, {@link TaskLoops}, {@link DropoutLoops}, {@link DeadlineLoops}, {@link
 * ContactLoops}.
 *
 * @param items by their keys, those too that are not shown for now
 * @param known what later events refer to
 * @param withContact agencies that named a contact person
 * @param closed whether the follow-up has ended
 * @param mergedInto the participant this one turned out to be, which has the loops from then on
 * @param revised whether anything was corrected or retracted
 */
public record OpenLoops(
    Map<String, Item> items,
    Known known,
    Set<AgencyId> withContact,
    boolean closed,
    @Nullable UUID mergedInto,
    boolean revised)
    implements Fold<OpenLoops> {

  /** Before the first event. */
  public static final OpenLoops NONE =
      new OpenLoops(Map.of(), Known.NOTHING, Set.of(), false, null, false);

  /** Before the first event of a stream in which something was corrected or retracted. */
  public static final OpenLoops ANEW =
      new OpenLoops(Map.of(), Known.NOTHING, Set.of(), false, null, true);

  public OpenLoops {
    items = Frozen.map(items);
    withContact = Frozen.sorted(withContact);
  }

  /** What is open, by key: of a participant whose follow-up has ended only what outlasts that. */
  public Map<String, Item> open() {
    if (mergedInto != null) {
      return Map.of();
    }
    return closed ? Frozen.map(without(item -> !item.kind().outlastsFollowUp()).items()) : items;
  }

  /** What is open. */
  public Collection<Item> list() {
    return open().values();
  }

  @Override
  public OpenLoops evolve(Fact fact) {
    return switch (fact.event()) {
      case ReferralEvent e -> ReferralLoops.after(this, fact, e);
      case TransferEvent e -> TransferLoops.after(this, fact, e);
      case TaskEvent e -> TaskLoops.after(this, fact, e);
      case DropoutEvent e -> DropoutLoops.after(this, fact, e);
      case DeadlineEvent e -> DeadlineLoops.after(this, fact, e);
      case ResponsibilityEvent e -> ContactLoops.after(this, fact, e);
      case FollowUpEvent e -> followUp(e);
      case IdentityEvent e -> identity(e);
      case RegistrationEvent e -> this;
      case SharingEvent e -> this;
      case ProgrammeEvent e -> this;
      case MappingEvent e -> this;
      case PracticeEvent e -> this;
      case PlanEvent e -> this;
      case MeasureEvent e -> this;
      case AttendanceEvent e -> this;
      case RevisionEvent e -> this;
    };
  }

  @Override
  public OpenLoops revised(Fact revision, List<Fact> effective) {
    OpenLoops anew = ANEW;
    for (Fact fact : effective) {
      anew = anew.evolve(fact);
    }
    return anew;
  }

  private OpenLoops followUp(FollowUpEvent event) {
    return switch (event) {
      case FollowUpClosed e -> new OpenLoops(items, known, withContact, true, mergedInto, revised);
      case FollowUpReopened e ->
          new OpenLoops(items, known, withContact, false, mergedInto, revised);
    };
  }

  private OpenLoops identity(IdentityEvent event) {
    return switch (event) {
      case ParticipantMergedInto e ->
          new OpenLoops(items, known, withContact, closed, e.survivor(), revised);
      case ParticipantSeparated e when e.other().equals(mergedInto) ->
          new OpenLoops(items, known, withContact, closed, null, revised);
      case ParticipantSeparated e -> this;
      case ParticipantMerged e -> this;
      case IdentifierLinked e -> this;
    };
  }

  /**
   * What an event refers to by its id. A stream that answers what it never asked is broken, and is
   * parked rather than guessed at; where something was retracted, its answer may stand there alone.
   *
   * @throws IllegalStateException when it was never there
   */
  <T> Optional<T> asked(Map<UUID, T> among, UUID id) {
    T found = among.get(id);
    if (found == null && !revised) {
      throw new IllegalStateException("An answer to something that was never sent");
    }
    return Optional.ofNullable(found);
  }

  OpenLoops knowing(UnaryOperator<Known> change) {
    return new OpenLoops(items, change.apply(known), withContact, closed, mergedInto, revised);
  }

  OpenLoops withContactOf(AgencyId agency) {
    var named = new TreeSet<>(withContact);
    named.add(agency);
    return new OpenLoops(items, known, named, closed, mergedInto, revised);
  }

  OpenLoops with(Item item) {
    var next = new LinkedHashMap<>(items);
    next.put(item.key(), item);
    return new OpenLoops(next, known, withContact, closed, mergedInto, revised);
  }

  OpenLoops changing(Predicate<Item> which, UnaryOperator<Item> change) {
    var next = new LinkedHashMap<>(items);
    next.replaceAll((key, item) -> which.test(item) ? change.apply(item) : item);
    return new OpenLoops(next, known, withContact, closed, mergedInto, revised);
  }

  OpenLoops without(Predicate<Item> gone) {
    if (items.values().stream().noneMatch(gone)) {
      return this;
    }
    var next = new LinkedHashMap<>(items);
    next.values().removeIf(gone);
    return new OpenLoops(next, known, withContact, closed, mergedInto, revised);
  }

  /** Without whatever is about the referral, transfer, task, obligation or deadline. */
  OpenLoops without(UUID ref) {
    return without(item -> ref.equals(item.ref()));
  }
}
