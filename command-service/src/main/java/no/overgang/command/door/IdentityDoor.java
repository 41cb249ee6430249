package no.overgang.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.overgang.command.caller.Caller;
import no.overgang.command.caller.Callers;
import no.overgang.command.handling.CommandReception;
import no.overgang.command.identity.IdentityRegister;
import no.overgang.events.json.EventJson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the query service asks of the identity register, with the reader's own token: numbers and
 * names never leave this service any other way.
 */
@RestController
@RequestMapping("/identities")
class IdentityDoor {

  private static final int MOST_NAMES = 500;

  private final CommandReception reception;
  private final IdentityRegister register;
  private final Callers callers;

  IdentityDoor(CommandReception reception, IdentityRegister register, Callers callers) {
    this.reception = reception;
    this.register = register;
    this.callers = callers;
  }

  /**
   * The participant of a number, if the caller may know of it; for one that was merged the
   * participant under whose id all is recorded now.
   */
  @PostMapping("/lookup")
  ObjectNode lookup(HttpServletRequest request, @AuthenticationPrincipal Jwt token) {
    Caller caller = callers.of(token);
    Rights.require(caller, Caller.READ);
    Identifier identifier = read(request, Identifier.class);
    if (!identifier.wellFormed()) {
      throw new Problem.Exception(
          Problem.malformed("/value", "does not have the form of its type"));
    }
    UUID participantId =
        register
            .find(identifier.claimedBy(caller.id()))
            .map(IdentityRegister.Entry::participantId)
            .map(reception::survivorOf)
            .filter(id -> mayKnow(id, caller))
            .orElseThrow(() -> new Problem.Exception(Problem.unknownParticipant()));
    return EventJson.open().createObjectNode().put("participantId", participantId.toString());
  }

  /** The names of those participants the caller may know of, by id. */
  @PostMapping("/names")
  ObjectNode names(HttpServletRequest request, @AuthenticationPrincipal Jwt token) {
    Caller caller = callers.of(token);
    Rights.require(caller, Caller.READ);
    List<UUID> asked = read(request, Asked.class).participantIds();
    if (asked.size() > MOST_NAMES) {
      throw new Problem.Exception(
          Problem.malformed("/participantIds", "at most %d at a time".formatted(MOST_NAMES)));
    }
    List<UUID> known = asked.stream().distinct().filter(id -> mayKnow(id, caller)).toList();
    ObjectNode answer = EventJson.open().createObjectNode();
    ObjectNode names = answer.putObject("names");
    register.names(known).forEach((id, name) -> names.put(id.toString(), name.text()));
    return answer;
  }

  private record Asked(List<UUID> participantIds) {}

  private boolean mayKnow(UUID participantId, Caller caller) {
    return reception.look(participantId, caller.id()).isPresent();
  }

  private static <T> T read(HttpServletRequest request, Class<T> type) {
    JsonNode body = Bodies.parse(Bodies.read(request, Bodies.EVENT_LIMIT));
    Bodies.requireStorable(body, "");
    try {
      T value = EventJson.open().treeToValue(body, type);
      if (value instanceof Asked asked && (asked.participantIds() == null)
          || value instanceof Identifier i && (i.type() == null || i.value() == null)) {
        throw new Problem.Exception(Problem.malformed("", "A field is missing"));
      }
      return value;
    } catch (JacksonException e) {
      throw new Problem.Exception(Problem.malformed("", "The body does not fit"));
    }
  }
}
