package no.overgang.command.participant.model.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.Past;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.revision.Revisions;

/**
 * What was recorded after an entry and rests on it, so that it cannot be taken back under it (rule
 * R23). Deadlines do not: they are reckoned anew from what counts.
 *
 * @param along what followed by itself in the same breath and nobody has touched since: the
 *     obligation of a dropout, the tasks of a plan; it goes when the entry goes
 * @param firm whether anything else rests on it
 */
record Resting(List<Fact> along, boolean firm) {

  Resting {
    along = List.copyOf(along);
  }

  /** What rests on an entry that counts. */
  static Resting on(Entry entry, Past past) {
    List<Fact> later = later(entry, past);
    var along = new ArrayList<Fact>();
    boolean firm = false;
    for (Fact fact : later) {
      if (rests(fact.event(), entry.event())) {
        if (followedByItself(fact, entry) && untouched(fact, later)) {
          along.add(fact);
        } else {
          firm = true;
        }
      }
    }
    return new Resting(along, firm);
  }

  private static List<Fact> later(Entry entry, Past past) {
    List<Fact> facts = Revisions.effective(past.facts(), Fact.ENTRIES);
    OptionalInt place = entry.placeIn(facts);
    return place.isPresent() ? facts.subList(place.getAsInt() + 1, facts.size()) : List.of();
  }

  private static boolean rests(ParticipantEvent later, ParticipantEvent entry) {
    return !(later instanceof DeadlineEvent)
        && (introduced(entry).filter(id -> Content.names(later, id)).isPresent()
            || goesOnFrom(later, entry));
  }

  /** The id an entry brings in, by which later ones speak of it. */
  private static Optional<UUID> introduced(ParticipantEvent entry) {
    return Optional.ofNullable(
        switch (entry) {
          case ProgrammeStarted e -> e.programmeId();
          case MeasureStarted e -> e.measureId();
          case PracticeStarted e -> e.practiceId();
          case MappingRecorded e -> e.mappingId();
          case PlanAgreed e -> e.planId();
          case DropoutRegistered e -> e.dropoutId();
          case FollowUpObligationOpened e -> e.obligationId();
          case TaskRequested e -> e.taskId();
          default -> null;
        });
  }

  /** What goes on from an entry without naming it: back from a leave, moved on from a place. */
  private static boolean goesOnFrom(ParticipantEvent later, ParticipantEvent entry) {
    return switch (entry) {
      case ProgrammePaused e ->
          later instanceof ProgrammeResumed back && back.programmeId().equals(e.programmeId());
      case ParticipantMoved e -> later instanceof ParticipantMoved;
      case ContactAttempted e ->
          later instanceof FollowUpObligationClosed closed
              && closed.obligationId().equals(e.obligationId());
      default -> false;
    };
  }

  private static boolean followedByItself(Fact fact, Entry entry) {
    boolean inTheSameBreath =
        fact.agency().equals(entry.recorded().agency())
            && fact.occurredAt().equals(entry.recorded().occurredAt());
    return inTheSameBreath
        && switch (fact.event()) {
          case FollowUpObligationOpened e -> entry.event() instanceof DropoutRegistered;
          case TaskRequested e -> entry.event() instanceof PlanAgreed;
          default -> false;
        };
  }

  private static boolean untouched(Fact opened, List<Fact> later) {
    UUID id = introduced(opened.event()).orElse(null);
    return id != null
        && later.stream()
            .filter(fact -> !fact.eventId().equals(opened.eventId()))
            .map(Fact::event)
            .filter(event -> !(event instanceof DeadlineEvent))
            .noneMatch(event -> Content.names(event, id));
  }
}
