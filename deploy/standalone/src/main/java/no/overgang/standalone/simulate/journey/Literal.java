package no.overgang.standalone.simulate.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.overgang.command.model.Command;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.participant.model.ParticipantAct;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.transfer.AcceptTransfer;
import no.overgang.events.Agency;
import no.overgang.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of an act as a line says them, with placeholders for what only the hub knows. */
final class Literal {

  private static final int LENGTH_OF_AN_ID = 36;

  private static final Map<Class<? extends ParticipantCommand>, ParticipantAct> ACTS =
      Acts.all().stream().collect(Collectors.toMap(ParticipantAct::type, Function.identity()));

  private Literal() {}

  /** The fields of an act that an agency is about to do. */
  static ObjectNode of(Command command, Agency agency, Rehearsal rehearsal) {
    ObjectNode data = EventJson.open().valueToTree(command);
    if (command instanceof AcceptTransfer accept
        && accept.seenManifestHash().equals(rehearsal.manifestHash(agency))) {
      data.put("seenManifestHash", Placeholders.MANIFEST);
    }
    for (Map.Entry<String, JsonNode> field : List.copyOf(data.properties())) {
      id(field.getValue())
          .flatMap(id -> hubMade(id, command, agency, rehearsal))
          .ifPresent(name -> data.put(field.getKey(), name));
    }
    return data;
  }

  /** Whether something has to be filled in before the line is sent. */
  static boolean hasGap(ObjectNode data) {
    return data.valueStream().anyMatch(value -> value.asString("").startsWith("@"));
  }

  private static Optional<UUID> id(JsonNode value) {
    if (!value.isString() || value.asString().length() != LENGTH_OF_AN_ID) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(value.asString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * How an id is named that the hub made: by its place in what the hub lists, where it is there.
   */
  private static Optional<String> hubMade(
      UUID id, Command command, Agency agency, Rehearsal rehearsal) {
    return rehearsal
        .hubMade()
        .nameOf(id)
        .map(
            event -> {
              int place = targets(command, agency, rehearsal).indexOf(id);
              return place < 0 ? event : Placeholders.target(place + 1);
            });
  }

  private static List<UUID> targets(Command command, Agency agency, Rehearsal rehearsal) {
    ParticipantAct act = ACTS.get(command.getClass());
    List<UUID> targets =
        act == null ? null : act.whether().in(rehearsal.state(), agency.id()).targets();
    return targets == null ? List.of() : targets;
  }
}
