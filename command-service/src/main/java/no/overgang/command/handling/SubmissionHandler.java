package no.overgang.command.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.RuleBook;
import no.overgang.command.offer.model.OfferCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.store.PostgresEventStorageEngine;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.RecordedEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;

/** Handles a submission on the command bus: load, access, decide, record. */
final class SubmissionHandler {

  private final Kind.Participants participants;
  private final Kind.Offers offers;
  private final LoadedStreams streams;
  private final AgencyDirectory directory;
  private final RuleBook rules;
  private final Clock clock;

  SubmissionHandler(
      Kind.Participants participants,
      Kind.Offers offers,
      LoadedStreams streams,
      AgencyDirectory directory,
      RuleBook rules,
      Clock clock) {
    this.participants = participants;
    this.offers = offers;
    this.streams = streams;
    this.directory = directory;
    this.rules = rules;
    this.clock = clock;
  }

  /** Asks for the present state of a participant. */
  record Look(UUID participantId) {}

  /** A participant as it is now. */
  record Seen(ParticipantState state, long version) {}

  @CommandHandler
  Optional<Seen> handle(Look look) {
    return participants
        .load(look.participantId())
        .map(
            aggregate ->
                new Seen(aggregate.invoke(ParticipantAggregate::state), version(aggregate)));
  }

  @CommandHandler
  Outcome handle(Submission submission) throws Exception {
    if (submission.caller().oversight()) {
      return new Outcome.MayNotAct();
    }
    return submission.command() instanceof OfferCommand
        ? handle(offers, submission)
        : handle(participants, submission);
  }

  private <S, A extends StreamAggregate<S>> Outcome handle(Kind<S, A> kind, Submission submission)
      throws Exception {
    return submission.begins() ? begin(kind, submission) : act(kind, submission);
  }

  private <S, A extends StreamAggregate<S>> Outcome begin(Kind<S, A> kind, Submission submission)
      throws Exception {
    Context context = context(submission);
    return switch (kind.decide(submission.command(), kind.unknown(), context)) {
      case Decision.Refused refused -> new Outcome.Refused(refused.refusal());
      case Decision.Accepted accepted -> {
        UUID id = submission.streamId();
        if (participants.load(id).isPresent() || offers.load(id).isPresent()) {
          yield new Outcome.Refused(
              CommonRefusal.ID_IN_USE.at(
                  submission.command() instanceof OfferCommand ? "/offerId" : "/participantId"));
        }
        List<RecordedEvent> recorded = claim(submission);
        kind.repository()
            .newInstance(
                () -> {
                  A aggregate = kind.anew(id);
                  aggregate.record(accepted.events(), submission, context.now());
                  return aggregate;
                });
        yield new Outcome.Recorded(id, recorded, accepted.events().size(), false);
      }
    };
  }

  private <S, A extends StreamAggregate<S>> Outcome act(Kind<S, A> kind, Submission submission) {
    Optional<Aggregate<A>> loaded = kind.load(submission.streamId());
    if (loaded.isEmpty()) {
      return new Outcome.NotFound();
    }
    Aggregate<A> aggregate = loaded.get();
    S state = aggregate.invoke(StreamAggregate::state);
    Context context = context(submission);
    if (!kind.knownTo(state, submission.caller().id(), context.now())) {
      return new Outcome.NotFound();
    }
    long version = version(aggregate);
    if (submission.ifMatch() != null && submission.ifMatch() != version) {
      return new Outcome.Stale(version);
    }
    return switch (kind.decide(submission.command(), state, context)) {
      case Decision.Refused refused -> new Outcome.Refused(refused.refusal());
      case Decision.Accepted accepted -> {
        List<RecordedEvent> recorded = claim(submission);
        UUID id = submission.streamId();
        List<Decided> own =
            accepted.events().stream().filter(decided -> decided.belongsTo(id)).toList();
        aggregate.execute(root -> root.record(own, submission, context.now()));
        for (Decided decided : accepted.events()) {
          if (!decided.belongsTo(id)) {
            streams
                .of(decided)
                .execute(root -> root.record(List.of(decided), submission, context.now()));
          }
        }
        yield new Outcome.Recorded(id, recorded, version + own.size(), false);
      }
    };
  }

  private static List<RecordedEvent> claim(Submission submission) {
    return PostgresEventStorageEngine.claim(CurrentUnitOfWork.get(), submission.claims());
  }

  private static long version(Aggregate<?> aggregate) {
    return aggregate.version() + 1;
  }

  private Context context(Submission submission) {
    return new Context(
        submission.caller().agency(),
        submission.streamId(),
        clock.instant(),
        submission.occurredAt(),
        UUID::randomUUID,
        directory,
        rules,
        streams);
  }
}
