package no.overgang.query.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.HubTime;
import no.overgang.query.access.Disclosure.Withhold;
import no.overgang.query.access.Eyes;
import no.overgang.query.loop.Item;
import org.jspecify.annotations.Nullable;

/**
 * Makes the card a reader sees of a state: each entry is shown when the event it comes from would
 * be, and the categories in which something is withheld are listed (domain 7, 8).
 */
final class SeenCard {

  private final CardState state;
  private final Eyes eyes;
  private final LocalDate today;

  private SeenCard(CardState state, Eyes eyes) {
    this.state = state;
    this.eyes = eyes;
    this.today = HubTime.dayOf(eyes.now());
  }

  /** The card of a state as the eyes may see it. */
  static Card of(UUID participant, @Nullable String name, CardState state, Eyes eyes) {
    return new SeenCard(state, eyes).card(participant, name);
  }

  private Card card(UUID participant, @Nullable String name) {
    Profile profile = state.profile();
    var activities = new SeenActivities(state.activities(), eyes, today);
    return new Card(
        participant,
        name,
        state.version() + 1,
        Told.seen(profile.municipality(), eyes).orElse(null),
        responsible(),
        contactPersons(),
        contactHistory(),
        Told.seen(state.people().coordinator(), eyes)
            .map(
                told ->
                    new Card.Coordinator(
                        told.person().text(),
                        told.agencies().stream().map(AgencyId::value).toList()))
            .orElse(null),
        Told.seen(profile.goal(), eyes)
            .map(goal -> new Card.Goal(goal.goal(), goal.occupation(), goal.setOn()))
            .orElse(null),
        Told.seen(profile.plan(), eyes)
            .map(
                plan ->
                    new Card.Plan(
                        plan.planId(),
                        plan.planVersion(),
                        plan.agreedOn(),
                        plan.participantTookPart()))
            .orElse(null),
        activities.programmes(),
        activities.measures(),
        activities.practices(),
        levels(),
        Gaps.of(state, today, eyes),
        attempts(),
        loops(),
        deadlines(),
        nextDeadline(),
        followUp(profile),
        Told.seen(profile.mergedInto(), eyes).orElse(null),
        profile.mergedFrom().stream()
            .filter(told -> eyes.see(told.trace()))
            .map(Told::value)
            .toList(),
        withheld());
  }

  private Card.@Nullable Responsible responsible() {
    People.Responsible responsible = state.people().responsible(today).orElse(null);
    if (responsible == null || !eyes.see(responsible.trace())) {
      return null;
    }
    return new Card.Responsible(
        responsible.agency().value(),
        responsible.since(),
        state
            .people()
            .contactOf(responsible.agency())
            .filter(contact -> eyes.see(contact.trace()))
            .map(contact -> contact.person().text())
            .orElse(null));
  }

  private List<Card.Contact> contactPersons() {
    return state.people().contacts().stream()
        .map(People.Contact::agency)
        .distinct()
        .sorted()
        .flatMap(agency -> state.people().contactOf(agency).stream())
        .filter(contact -> eyes.see(contact.trace()))
        .map(
            contact ->
                new Card.Contact(contact.agency().value(), contact.person().text(), contact.from()))
        .toList();
  }

  /** Each until the next of the same agency that the reader may know of. */
  private List<Card.PastContact> contactHistory() {
    List<People.Contact> seen =
        state.people().contacts().stream().filter(contact -> eyes.see(contact.trace())).toList();
    var history = new ArrayList<Card.PastContact>();
    for (int i = 0; i < seen.size(); i++) {
      People.Contact contact = seen.get(i);
      history.add(
          new Card.PastContact(
              contact.agency().value(),
              contact.person().text(),
              contact.from(),
              seen.subList(i + 1, seen.size()).stream()
                  .filter(later -> later.agency().equals(contact.agency()))
                  .map(People.Contact::from)
                  .findFirst()
                  .orElse(null)));
    }
    return history;
  }

  private List<Card.LevelLine> levels() {
    return state.levels().bySkill().values().stream()
        .filter(level -> eyes.see(level.trace()))
        .map(level -> new Card.LevelLine(level.skill(), level.level(), level.source(), level.on()))
        .toList();
  }

  private List<Card.Attempt> attempts() {
    return state.people().attempts().stream()
        .filter(told -> eyes.see(told.trace()))
        .map(Told::value)
        .map(
            attempt ->
                new Card.Attempt(
                    attempt.on(), attempt.channel(), attempt.reached(), attempt.agency().value()))
        .toList();
  }

  private List<Card.OpenLoop> loops() {
    return seenLoops()
        .filter(item -> item.shownOn(today))
        .sorted(
            Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Item::since))
        .map(
            item ->
                new Card.OpenLoop(
                    item.kind(),
                    item.ref(),
                    item.agency().value(),
                    item.since(),
                    item.due(),
                    item.code()))
        .toList();
  }

  private Stream<Item> seenLoops() {
    return state.loops().list().stream()
        .filter(item -> !item.kind().isNews() && eyes.see(item.trace()));
  }

  private List<Card.DeadlineLine> deadlines() {
    return state.deadlines().byId().values().stream()
        .filter(deadline -> eyes.see(deadline.trace()))
        .sorted(
            Comparator.comparing(Deadlines.Deadline::due)
                .thenComparing(Deadlines.Deadline::deadlineId))
        .map(
            deadline ->
                new Card.DeadlineLine(
                    deadline.deadlineId(),
                    deadline.ruleId(),
                    deadline.due(),
                    deadline.agency().value(),
                    deadline.ref(),
                    deadline.missed() != null && eyes.see(deadline.missed())
                        ? Card.Standing.MISSED
                        : Card.Standing.OPEN))
        .toList();
  }

  private @Nullable LocalDate nextDeadline() {
    return Stream.concat(
            seenLoops().map(Item::due).filter(Objects::nonNull),
            deadlines().stream()
                .filter(deadline -> deadline.standing() == Card.Standing.OPEN)
                .map(Card.DeadlineLine::due))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** That it has ended is told by the entry itself, whoever may see how. */
  private Card.FollowUp followUp(Profile profile) {
    var ended = Told.seen(profile.ended(), eyes).orElse(null);
    return new Card.FollowUp(
        profile.closed(),
        ended == null ? null : ended.outcome(),
        ended == null ? null : ended.on());
  }

  private List<Card.Closed> withheld() {
    var closed = new TreeMap<Category, String>();
    state
        .traces()
        .forEach(
            trace -> {
              if (eyes.on(trace) instanceof Withhold withhold) {
                closed.putIfAbsent(trace.category(), withhold.ground());
              }
            });
    return closed.entrySet().stream()
        .map(entry -> new Card.Closed(entry.getKey(), entry.getValue()))
        .toList();
  }
}
