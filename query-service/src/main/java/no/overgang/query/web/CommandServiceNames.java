package no.overgang.query.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.ParticipantNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the command-service's identity register for names, once per page. */
@Component
final class CommandServiceNames implements ParticipantNames {

  private static final Logger LOG = LoggerFactory.getLogger(CommandServiceNames.class);

  /** A page without names is better than a page that comes late. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final CommandService commands;
  private final CallerToken token;
  private final JsonMapper json;

  CommandServiceNames(CommandService commands, CallerToken token, JsonMapper json) {
    this.commands = commands;
    this.token = token;
    this.json = json;
  }

  private record Asked(Collection<UUID> participantIds) {}

  private record Told(Map<UUID, String> names) {}

  @Override
  public Map<UUID, String> of(Collection<UUID> participants) {
    if (participants.isEmpty()) {
      return Map.of();
    }
    try {
      HttpResponse<byte[]> answer =
          commands.call(
              "POST",
              "/identities/names",
              Map.of("Content-Type", "application/json"),
              json.writeValueAsBytes(new Asked(participants)),
              token.require(),
              LIMIT);
      if (answer.statusCode() == 200) {
        return json.readValue(answer.body(), Told.class).names();
      }
      LOG.warn("No names: the command service answers {}", answer.statusCode());
    } catch (ProblemException | JacksonException e) {
      LOG.warn("No names: {}", e.getClass().getSimpleName());
    }
    return Map.of();
  }
}
