package no.overgang.command.participant.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.RuleBook;
import no.overgang.command.model.Streams;
import no.overgang.command.participant.model.Agencies;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.rule.RuleFile;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.EventTypes;
import no.overgang.events.HubTime;
import no.overgang.events.Protected;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DeadlineLifted;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.DeadlineRaised;
import no.overgang.events.participant.EntryContent;
import no.overgang.events.participant.EntryCorrected;
import no.overgang.events.participant.EntryRetracted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ReferralExpired;
import no.overgang.events.participant.ResponsibilityAssumed;

/**
 * A participant's life with its deadlines, as the hub would keep them: what is told is followed at
 * once, and between what is told the sweep takes each step when its time comes. What became of the
 * deadlines reads as lines such as {@code 2025-11-16 D01 missed}, with the day it happened.
 */
final class Story {

  private final List<String> lines = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Fact> told = new ArrayList<>();
  private final Duration grace;
  private RuleBook rules = RuleFile.packaged();
  private Streams streams = Streams.NONE;
  private ParticipantState state = ParticipantState.UNKNOWN;
  private Instant now = Instant.parse("2000-01-01T00:00:00Z");
  private long ids;

  private Story(Duration grace) {
    this.grace = grace;
  }

  /** Nothing has happened, and nothing is in a hurry. */
  static Story begins() {
    return new Story(Duration.ZERO);
  }

  /** The same, and facts have some time to come together. */
  static Story beginsWithGrace(Duration grace) {
    return new Story(grace);
  }

  /** A refugee service has registered somebody who settled on a day, and is responsible. */
  Story registered(String on, String settledOn) {
    return on(
        on,
        Agencies.REFUGEE_SERVICE,
        Days.settled(settledOn),
        new ResponsibilityAssumed(Agencies.REFUGEE_SERVICE, LocalDate.parse(on), null));
  }

  /** From now on these rules hold. */
  Story under(RuleBook other) {
    rules = other;
    return this;
  }

  /** There are other streams to look into. */
  Story beside(Streams others) {
    streams = others;
    return this;
  }

  /** Time passes to the middle of a day, and an agency tells what happens just then. */
  Story on(String day, AgencyId agency, ParticipantEvent... events) {
    return told(noonOf(day), noonOf(day), agency, events);
  }

  /** Time passes to the middle of a day, and an agency tells what happened on an earlier one. */
  Story late(String told, String happened, AgencyId agency, ParticipantEvent... events) {
    return told(noonOf(told), noonOf(happened), agency, events);
  }

  /** The latest entry that an agency told of this kind was wrong. */
  Story corrected(String day, AgencyId agency, ParticipantEvent content) {
    return on(
        day,
        agency,
        new EntryCorrected(
            latest(content.getClass()),
            List.of("field"),
            new EntryContent(EventTypes.nameOf(content), 1, content),
            new Protected("Feil dato")));
  }

  /** The latest entry that an agency told of this kind should never have been made. */
  Story retracted(String day, AgencyId agency, Class<? extends ParticipantEvent> kind) {
    return on(
        day, agency, new EntryRetracted(latest(kind), Category.PLAN, new Protected("Feil person")));
  }

  private UUID latest(Class<? extends ParticipantEvent> kind) {
    return told.reversed().stream()
        .filter(fact -> kind.isInstance(fact.event()))
        .findFirst()
        .orElseThrow()
        .eventId();
  }

  /** Time passes to the middle of a day. */
  Story until(String day) {
    pass(noonOf(day));
    return this;
  }

  /** Time passes by a little. */
  Story pass(Duration time) {
    pass(now.plus(time));
    return this;
  }

  /** Nobody looked at the deadlines for a while: time has passed to the middle of a day at once. */
  Story unwatchedUntil(String day) {
    now = noonOf(day);
    return this;
  }

  private Story told(Instant when, Instant happened, AgencyId agency, ParticipantEvent... events) {
    if (when.isAfter(now)) {
      pass(when);
    }
    for (ParticipantEvent event : events) {
      told.add(apply(agency, Set.of(), happened, event));
    }
    var context =
        new Context(
            Agencies.entry(agency),
            Scenario.PARTICIPANT,
            now,
            happened,
            this::id,
            Agencies.DIRECTORY,
            rules,
            streams);
    List<Decided> follows = Deadlines.follow(state, context);
    follows.forEach(decided -> record(decided, agency, happened));
    assertThat(Deadlines.follow(state, context)).as("all that follows has followed").isEmpty();
    return this;
  }

  private void pass(Instant to) {
    while (true) {
      var frame = new Frame(to, rules, Agencies.DIRECTORY, grace);
      Optional<Turn> turn = Deadlines.next(state, frame).filter(one -> one.isBy(to));
      if (turn.isEmpty()) {
        break;
      }
      Instant at = turn.get().at() == null ? now : Frame.later(now, turn.get().at());
      var then = new Frame(at, rules, Agencies.DIRECTORY, grace);
      now = at;
      turn.get()
          .events(state, then, this::id, streams)
          .forEach(decided -> record(decided, turn.get().owner(), turn.get().occurredAt(at)));
    }
    now = to;
  }

  private void record(Decided decided, AgencyId agency, Instant occurredAt) {
    if (decided.event() instanceof ParticipantEvent event) {
      line(event, occurredAt);
      apply(agency, decided.addressees(), occurredAt, event);
    } else {
      lines.add(HubTime.dayOf(occurredAt) + " " + EventTypes.nameOf(decided.event()));
    }
  }

  private void line(ParticipantEvent event, Instant occurredAt) {
    String day = HubTime.dayOf(occurredAt) + " ";
    switch (event) {
      case DeadlineRaised e ->
          lines.add(
              day + e.ruleId() + " raised by version " + e.ruleVersion() + ", due " + e.due());
      case DeadlineMet e -> lines.add(day + e.ruleId() + " met on " + e.on());
      case DeadlineMissed e -> lines.add(day + e.ruleId() + " missed");
      case DeadlineLifted e -> lines.add(day + e.ruleId() + " lifted: " + e.reason());
      case ReferralExpired e -> lines.add(day + "referral expired");
      default -> throw new AssertionError("No business of the deadlines: " + event);
    }
  }

  private Fact apply(
      AgencyId agency, Set<AgencyId> addressees, Instant occurredAt, ParticipantEvent event) {
    var fact = new Fact(id(), agency, addressees, occurredAt, now, event);
    facts.add(fact);
    state = state.evolve(fact);
    return fact;
  }

  private UUID id() {
    return new UUID(0x57, ++ids);
  }

  private static Instant noonOf(String day) {
    return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(HubTime.ZONE).toInstant();
  }

  /** What became of the deadlines of a rule; with D04 also of referrals and places. */
  void tells(String rule, String... expected) {
    assertThat(
            lines.stream()
                .filter(
                    line ->
                        line.contains(" " + rule + " ")
                            || (rule.equals("D04") && !line.contains(" D0")))
                .toList())
        .containsExactly(expected);
  }

  /** What became of all deadlines. */
  void tellsOfAll(String... expected) {
    assertThat(lines).containsExactly(expected);
  }

  /** Where it all led. */
  ParticipantState state() {
    return state;
  }

  /** All that was told and recorded. */
  List<Fact> facts() {
    return facts;
  }

  /** The deadline events as they were recorded, with their agencies and addressees. */
  List<Fact> deadlines() {
    return facts.stream().filter(fact -> fact.event() instanceof DeadlineEvent).toList();
  }
}
