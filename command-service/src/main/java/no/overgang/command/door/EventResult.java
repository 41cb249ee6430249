package no.overgang.command.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import no.overgang.command.handling.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one event of a batch.
 *
 * @param id as it was given; none when it could not be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventResult(
    @Nullable String id,
    @Nullable String source,
    Status status,
    @Nullable UUID participantId,
    @Nullable UUID offerId,
    @Nullable Long position,
    @Nullable ObjectNode problem) {

  /** Taken now, taken before, or not. */
  enum Status {
    ACCEPTED,
    DUPLICATE,
    REFUSED
  }

  static EventResult refused(@Nullable String id, @Nullable String source, Problem problem) {
    return new EventResult(id, source, Status.REFUSED, null, null, null, problem.json(null));
  }

  static EventResult of(@Nullable String id, @Nullable String source, Outcome.Recorded recorded) {
    Answer answer = Answer.of(recorded);
    return new EventResult(
        id,
        source,
        recorded.repeated() ? Status.DUPLICATE : Status.ACCEPTED,
        answer.participantId(),
        answer.offerId(),
        answer.position() == 0 ? null : answer.position(),
        null);
  }
}
