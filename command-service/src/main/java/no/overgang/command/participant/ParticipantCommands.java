package no.overgang.command.participant;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.participant.model.CommonRefusal;
import no.overgang.command.participant.model.Context;
import no.overgang.command.participant.model.Decision;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.RuleNumbers;
import no.overgang.command.store.PostgresEventStorageEngine;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.RecordedEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Handles a submission on the command bus: load, access, decide, record. */
final class ParticipantCommands {

  private final Repository<ParticipantAggregate> repository;
  private final AgencyDirectory directory;
  private final RuleNumbers numbers;
  private final Clock clock;

  ParticipantCommands(
      Repository<ParticipantAggregate> repository,
      AgencyDirectory directory,
      RuleNumbers numbers,
      Clock clock) {
    this.repository = repository;
    this.directory = directory;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Asks for the present state of a participant. */
  record Look(UUID participantId) {}

  /** A participant as it is now. */
  record Seen(ParticipantState state, long version) {}

  @CommandHandler
  Optional<Seen> handle(Look look) {
    return load(look.participantId())
        .map(
            aggregate ->
                new Seen(aggregate.invoke(ParticipantAggregate::state), version(aggregate)));
  }

  @CommandHandler
  Outcome handle(Submission submission) throws Exception {
    if (submission.caller().oversight()) {
      return new Outcome.MayNotAct();
    }
    return submission.registering() ? register(submission) : act(submission);
  }

  private Outcome register(Submission submission) throws Exception {
    Context context = context(submission);
    return switch (submission.command().decide(ParticipantState.UNKNOWN, context)) {
      case Decision.Refused refused -> new Outcome.Refused(refused.refusal());
      case Decision.Accepted accepted -> {
        if (load(submission.participantId()).isPresent()) {
          yield new Outcome.Refused(CommonRefusal.ID_IN_USE.at("/participantId"));
        }
        List<RecordedEvent> recorded = claim(submission);
        repository.newInstance(
            () -> {
              var aggregate = new ParticipantAggregate(submission.participantId());
              aggregate.record(accepted.events(), submission, context.now());
              return aggregate;
            });
        yield new Outcome.Recorded(
            submission.participantId(), recorded, accepted.events().size(), false);
      }
    };
  }

  private Outcome act(Submission submission) {
    var loaded = load(submission.participantId());
    if (loaded.isEmpty()) {
      return new Outcome.NotFound();
    }
    Aggregate<ParticipantAggregate> aggregate = loaded.get();
    ParticipantState state = aggregate.invoke(ParticipantAggregate::state);
    Context context = context(submission);
    if (!state.knownTo(submission.caller().id(), context.now())) {
      return new Outcome.NotFound();
    }
    long version = version(aggregate);
    if (submission.ifMatch() != null && submission.ifMatch() != version) {
      return new Outcome.Stale(version);
    }
    return switch (submission.command().decide(state, context)) {
      case Decision.Refused refused -> new Outcome.Refused(refused.refusal());
      case Decision.Accepted accepted -> {
        List<RecordedEvent> recorded = claim(submission);
        aggregate.execute(root -> root.record(accepted.events(), submission, context.now()));
        yield new Outcome.Recorded(
            submission.participantId(), recorded, version + accepted.events().size(), false);
      }
    };
  }

  private static List<RecordedEvent> claim(Submission submission) {
    return PostgresEventStorageEngine.claim(CurrentUnitOfWork.get(), submission.claims());
  }

  private Optional<Aggregate<ParticipantAggregate>> load(UUID participantId) {
    try {
      return Optional.of(repository.load(participantId.toString()));
    } catch (AggregateNotFoundException e) {
      return Optional.empty();
    }
  }

  private static long version(Aggregate<ParticipantAggregate> aggregate) {
    return aggregate.version() + 1;
  }

  private Context context(Submission submission) {
    return new Context(
        submission.caller().agency(),
        clock.instant(),
        submission.occurredAt(),
        UUID::randomUUID,
        directory,
        numbers);
  }
}
