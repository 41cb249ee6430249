package no.overgang.command.handling;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Participants as they are now. */
@Component
class PresentStates {

  private final CommandGateway gateway;
  private final Clock clock;

  PresentStates(CommandGateway gateway, Clock clock) {
    this.gateway = gateway;
    this.clock = clock;
  }

  /** The participant as it is, if the agency may know of it. */
  Optional<CommandReception.Participant> look(UUID participantId, AgencyId agency) {
    return seen(participantId)
        .filter(there -> there.state().knownTo(agency, clock.instant()))
        .map(
            there ->
                new CommandReception.Participant(participantId, there.version(), there.state()));
  }

  /** The participant under whose id all of this one is recorded now: itself, unless merged. */
  UUID survivorOf(UUID participantId) {
    return seen(participantId)
        .map(SubmissionHandler.Seen::state)
        .map(ParticipantState::mergedInto)
        .orElse(participantId);
  }

  private Optional<SubmissionHandler.Seen> seen(UUID participantId) {
    return gateway.sendAndWait(new SubmissionHandler.Look(participantId));
  }
}
