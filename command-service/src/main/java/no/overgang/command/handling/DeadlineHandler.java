package no.overgang.command.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Decided;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.deadline.Deadlines;
import no.overgang.command.participant.model.deadline.Frame;
import no.overgang.command.participant.model.deadline.Turn;
import no.overgang.command.store.Claims;
import no.overgang.command.store.PostgresEventStorageEngine;
import no.overgang.command.store.Stamp;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.RecordedEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Takes the next step of one participant's deadlines when its time has come. The agency whose
 * deadline it is stands as the one that recorded it, the engine as the actor.
 */
final class DeadlineHandler {

  private static final String ACTOR = "deadline-engine";

  private final Kind.Participants participants;
  private final LoadedStreams streams;
  private final AgencyDirectory directory;
  private final RuleBook rules;
  private final Clock clock;
  private final Duration grace;

  DeadlineHandler(
      Kind.Participants participants,
      LoadedStreams streams,
      AgencyDirectory directory,
      RuleBook rules,
      Clock clock,
      Duration grace) {
    this.participants = participants;
    this.streams = streams;
    this.directory = directory;
    this.rules = rules;
    this.clock = clock;
    this.grace = grace;
  }

  /** Asks for the next step, if its time has come by an instant. */
  record KeepDeadlines(UUID participantId, Instant through) {}

  /**
   * What came of it.
   *
   * @param events as stored, once the unit of work has committed
   * @param next when there is something to do again; none when time alone brings nothing
   */
  record Kept(List<RecordedEvent> events, @Nullable Instant next) {}

  @CommandHandler
  Kept handle(KeepDeadlines keep) {
    Aggregate<ParticipantAggregate> aggregate =
        participants.load(keep.participantId()).orElse(null);
    if (aggregate == null) {
      return new Kept(List.of(), null);
    }
    var frame = new Frame(clock.instant(), rules, directory, grace);
    Optional<Turn> turn = next(aggregate, frame);
    if (turn.filter(one -> one.isBy(keep.through())).isEmpty()) {
      return new Kept(List.of(), when(turn, keep));
    }
    List<RecordedEvent> recorded =
        PostgresEventStorageEngine.claim(CurrentUnitOfWork.get(), Claims.NONE);
    take(turn.get(), aggregate, keep.participantId(), frame);
    return new Kept(recorded, when(next(aggregate, frame), keep));
  }

  private static Optional<Turn> next(Aggregate<ParticipantAggregate> aggregate, Frame frame) {
    return Deadlines.next(state(aggregate), frame);
  }

  private static @Nullable Instant when(Optional<Turn> turn, KeepDeadlines keep) {
    return turn.map(one -> one.at() == null ? keep.through() : one.at()).orElse(null);
  }

  private void take(Turn turn, Aggregate<ParticipantAggregate> aggregate, UUID own, Frame frame) {
    UUID correlation = UUID.randomUUID();
    for (Decided decided : turn.events(state(aggregate), frame, UUID::randomUUID, streams)) {
      var stamp =
          new Stamp(
              turn.owner(),
              ACTOR,
              Stamp.DEADLINES,
              turn.occurredAt(frame.now()),
              frame.now(),
              correlation,
              decided.addressees(),
              decided.warnings());
      if (decided.belongsTo(own)) {
        aggregate.execute(root -> root.record(decided, stamp));
      } else {
        streams.of(decided).execute(root -> root.record(decided, stamp));
      }
    }
  }

  private static ParticipantState state(Aggregate<ParticipantAggregate> aggregate) {
    return aggregate.invoke(ParticipantAggregate::state);
  }
}
