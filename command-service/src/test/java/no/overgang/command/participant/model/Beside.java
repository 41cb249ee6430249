package no.overgang.command.participant.model;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Streams;

/** Other participants that a decision may look into, by their ids. */
public record Beside(Map<UUID, History> participants) implements Streams {

  /** One other participant. */
  public static Beside of(UUID id, History history) {
    return new Beside(Map.of(id, history));
  }

  @Override
  public <S> Optional<S> find(Class<S> state, UUID stream) {
    return state == ParticipantState.class
        ? Optional.ofNullable(participants.get(stream)).map(History::state).map(state::cast)
        : Optional.empty();
  }
}
