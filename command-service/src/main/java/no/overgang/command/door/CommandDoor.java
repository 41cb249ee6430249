package no.overgang.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.overgang.command.caller.Caller;
import no.overgang.command.caller.Callers;
import no.overgang.command.handling.CommandReception;
import no.overgang.command.model.Availability;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.participant.model.ParticipantAct;
import no.overgang.events.json.EventJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The command door: one address per command (contract 3). */
@RestController
@RequestMapping("/commands/participants")
class CommandDoor {

  private static final String REGISTER = "register-participant";

  private final Desk desk;
  private final CommandReception reception;
  private final Callers callers;

  CommandDoor(Desk desk, CommandReception reception, Callers callers) {
    this.desk = desk;
    this.reception = reception;
    this.callers = callers;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answer> register(HttpServletRequest request, @AuthenticationPrincipal Jwt token) {
    return desk.give(Acts.byName(REGISTER), null, request, token);
  }

  @PostMapping(path = "/{participantId}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answer> give(
      @PathVariable UUID participantId,
      @PathVariable String command,
      HttpServletRequest request,
      @AuthenticationPrincipal Jwt token) {
    return desk.give(Acts.byName(command), participantId, request, token);
  }

  /** The commands the caller may give now, each with what it may be given for. */
  @GetMapping("/{participantId}/available")
  ObjectNode available(@PathVariable UUID participantId, @AuthenticationPrincipal Jwt token) {
    Caller caller = callers.of(token);
    Rights.require(caller, Caller.READ);
    var participant =
        reception
            .look(participantId, caller.id())
            .orElseThrow(() -> new Problem.Exception(Problem.unknownParticipant()));
    ObjectNode answer = EventJson.open().createObjectNode();
    answer.put("participantId", participantId.toString()).put("version", participant.version());
    var commands = answer.putArray("commands");
    if (caller.oversight() || !caller.may(Caller.WRITE)) {
      return answer;
    }
    for (ParticipantAct act : Acts.all()) {
      Availability availability = act.whether().in(participant.state(), caller.id());
      if (availability.open()) {
        var command = commands.addObject().put("command", act.name());
        if (availability.targets() != null) {
          var targets = command.putArray("targets");
          availability.targets().forEach(target -> targets.add(target.toString()));
        }
      }
    }
    return answer;
  }
}
