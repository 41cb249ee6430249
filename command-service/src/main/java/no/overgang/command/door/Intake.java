package no.overgang.command.door;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import no.overgang.command.caller.Caller;
import no.overgang.command.handling.CommandReception;
import no.overgang.command.handling.Outcome;
import no.overgang.command.handling.Submission;
import no.overgang.command.identity.IdentityRegister;
import no.overgang.command.model.Act;
import no.overgang.command.store.Claims;
import no.overgang.events.AgencyId;
import no.overgang.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The part that all doors share: from a checked body to a submission and its outcome. */
@Component
class Intake {

  /** How far ahead of the hub's clock an agency's clock may be. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final CommandReception reception;
  private final IdentityRegister identities;
  private final Clock clock;

  Intake(CommandReception reception, IdentityRegister identities, Clock clock) {
    this.reception = reception;
    this.identities = identities;
    this.clock = clock;
  }

  /**
   * What came through a door.
   *
   * @param body the body as it was read, over which the key is checked
   * @param streamId whose stream it goes to; none when it begins one
   * @param key what makes the request the same when it comes again; none when it has no key
   * @param prefix JSON pointer to the body in the whole document
   */
  record Delivery(
      Act act,
      JsonNode body,
      @Nullable UUID streamId,
      @Nullable Instant occurredAt,
      Caller caller,
      @Nullable String key,
      @Nullable Long ifMatch,
      String source,
      UUID correlationId,
      String prefix) {}

  /**
   * Brings a delivery to its outcome.
   *
   * @throws Problem.Exception when the body does not fit
   */
  Outcome take(Delivery delivery) {
    if (delivery.caller().oversight()) {
      return new Outcome.MayNotAct();
    }
    CommandBody body = CommandBody.read(delivery.act(), delivery.body(), delivery.prefix());
    Instant occurredAt = occurredAt(delivery, body);
    UUID streamId = delivery.streamId();
    if (streamId == null) {
      streamId = body.streamId() == null ? UUID.randomUUID() : body.streamId();
    }
    return reception.submit(
        new Submission(
            streamId,
            delivery.act().begins(),
            body.command(),
            delivery.caller(),
            occurredAt,
            delivery.source(),
            delivery.correlationId(),
            delivery.ifMatch(),
            claims(delivery, body)));
  }

  /**
   * The participant a CloudEvents subject names; by the number of one that was merged, the one it
   * was merged into.
   *
   * @return none when the subject is no participant the hub knows
   */
  Optional<UUID> participantOf(String subject, AgencyId agency) {
    return Identifier.ofSubject(subject)
        .map(identifier -> identifier.claimedBy(agency))
        .map(identities::find)
        .map(found -> found.map(IdentityRegister.Entry::participantId).map(reception::survivorOf))
        .orElseGet(() -> uuid(subject));
  }

  /** The id a text is, if it is one. */
  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Instant occurredAt(Delivery delivery, CommandBody body) {
    Instant now = clock.instant();
    Instant said = delivery.occurredAt() == null ? body.occurredAt() : delivery.occurredAt();
    if (said != null && said.isAfter(now.plus(AHEAD))) {
      throw new Problem.Exception(
          Problem.malformed(
              delivery.occurredAt() == null ? delivery.prefix() + "/occurredAt" : "/time",
              "lies in the future"));
    }
    return said == null ? now : said;
  }

  private static Claims claims(Delivery delivery, CommandBody body) {
    AgencyId agency = delivery.caller().id();
    for (int i = 0; i < body.identities().size(); i++) {
      if (!body.identities().get(i).wellFormed()) {
        throw new Problem.Exception(
            Problem.malformed(
                delivery.prefix() + "/identifiers/%d/value".formatted(i),
                "does not have the form of its type"));
      }
    }
    String key = delivery.key();
    return new Claims(
        key == null ? null : new Claims.Receipt(agency, key, bodyHash(delivery)),
        body.identities().stream().map(identity -> identity.claimedBy(agency)).distinct().toList(),
        body.name());
  }

  /** SHA-256 over command, participant and body, whatever the order of its fields. */
  private static byte[] bodyHash(Delivery delivery) {
    var asked = new TreeMap<String, Object>();
    asked.put("command", delivery.act().name());
    asked.put("participantId", String.valueOf(delivery.streamId()));
    asked.put("body", EventJson.open().treeToValue(delivery.body(), Object.class));
    if (delivery.occurredAt() != null) {
      asked.put("time", delivery.occurredAt());
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(EventJson.open().writeValueAsBytes(asked));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
