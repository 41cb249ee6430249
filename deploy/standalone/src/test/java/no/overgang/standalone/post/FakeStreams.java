package no.overgang.standalone.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.Act;
import no.overgang.command.model.Command;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Streams;
import no.overgang.command.offer.model.OfferActs;
import no.overgang.command.offer.model.OfferCommand;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.offer.model.PublishOffer;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.identity.LinkIdentifier;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.participant.model.revision.CorrectEntry;
import no.overgang.command.rule.RuleFile;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.IdentifierType;
import no.overgang.events.json.EventJson;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.standalone.AgencyDirectoryFile;
import no.overgang.standalone.simulate.journey.CorrectedFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Participants and offers in memory, decided by the real deciders, with ids of their own. */
final class FakeStreams implements Streams {

  private static final no.overgang.command.model.RuleBook RULES = RuleFile.packaged();

  /** What becomes of an act. */
  sealed interface Outcome {}

  record Accepted() implements Outcome {}

  record Known() implements Outcome {}

  record Refused(String rule, int status, String problem) implements Outcome {}

  final Set<String> stored = new TreeSet<>();
  private final AgencyDirectoryFile directory;
  private final Map<UUID, ParticipantState> participants = new HashMap<>();
  private final Map<UUID, OfferState> offers = new HashMap<>();
  private final Map<String, UUID> numbers = new HashMap<>();

  FakeStreams(AgencyDirectoryFile directory) {
    this.directory = directory;
  }

  ParticipantState participant(UUID id) {
    return participants.getOrDefault(id, ParticipantState.UNKNOWN);
  }

  @Override
  public <S> Optional<S> find(Class<S> kind, UUID stream) {
    return Optional.ofNullable(
            kind == OfferState.class ? offers.get(stream) : participants.get(stream))
        .map(kind::cast);
  }

  /** Decides on a CloudEvent about a stream. */
  Outcome take(Agency agency, UUID stream, JsonNode event) {
    String type = event.path("type").asString();
    Act act =
        Stream.<Act>concat(Acts.all().stream(), OfferActs.all().stream())
            .filter(one -> one.cloudEventType().equals(type))
            .findFirst()
            .orElseThrow();
    ObjectNode data = (ObjectNode) event.path("data");
    Instant at = Instant.parse(event.path("time").asString());
    List<String> brought = brought(agency, event.path("subject").asString(), data);
    if (act.type() == RegisterParticipant.class
        && brought.stream().anyMatch(numbers::containsKey)) {
      return brought.stream().allMatch(number -> owns(agency, number))
          ? new Known()
          : new Refused(null, 409, "identity-taken");
    }
    Command command = command(act, data, stream);
    Context context = context(agency, stream, at);
    Decision decision;
    if (command instanceof ParticipantCommand about) {
      ParticipantState state = act.begins() ? ParticipantState.UNKNOWN : participant(stream);
      if (!act.begins() && !state.knownTo(agency.id(), context.now())) {
        return new Refused(null, 404, "unknown-participant");
      }
      decision = Decider.decide(about, state, context);
    } else {
      OfferState state = offers.get(stream);
      if (state == null && !(command instanceof PublishOffer)) {
        return new Refused(null, 404, "unknown-offer");
      }
      decision =
          ((OfferCommand) command).decide(state == null ? OfferState.UNKNOWN : state, context);
    }
    return switch (decision) {
      case Decision.Accepted accepted -> {
        accepted.events().forEach(decided -> store(decided, context));
        brought.forEach(number -> numbers.putIfAbsent(number, stream));
        yield new Accepted();
      }
      case Decision.Refused no -> refused(no.refusal());
    };
  }

  private void store(Decided decided, Context context) {
    stored.add(decided.event().getClass().getSimpleName());
    UUID stream = decided.stream() == null ? context.stream() : decided.stream();
    if (decided.event() instanceof OfferEvent event) {
      offers.put(stream, offers.getOrDefault(stream, OfferState.UNKNOWN).evolve(event));
    } else if (decided.event() instanceof ParticipantEvent event) {
      participants.put(
          stream,
          participant(stream)
              .evolve(
                  new Fact(
                      UUID.randomUUID(),
                      context.caller(),
                      decided.addressees(),
                      context.occurredAt(),
                      context.now(),
                      event)));
    }
  }

  private Context context(Agency agency, UUID stream, Instant at) {
    return new Context(
        agency, stream, Instant.now(), at, UUID::randomUUID, directory.directory(), RULES, this);
  }

  /** The identity numbers in a body, an agency's own ones as its own. */
  private static List<String> brought(Agency agency, String subject, ObjectNode data) {
    var found = new ArrayList<String>();
    if (subject.startsWith("identifier:LOCAL:")) {
      found.add(agency.key() + "/" + subject.substring("identifier:LOCAL:".length()));
    }
    for (JsonNode identifier : data.path("identifiers")) {
      boolean own = identifier.path("type").asString().equals("LOCAL");
      found.add((own ? agency.key() + "/" : "") + identifier.path("value").asString());
    }
    return found.stream().distinct().toList();
  }

  /** Whoever brings a number again that it registered first is told nothing new. */
  private boolean owns(Agency agency, String number) {
    UUID owner = numbers.get(number);
    return owner == null
        || participant(owner).past().facts().getFirst().agency().equals(agency.id());
  }

  private Command command(Act act, ObjectNode data, UUID stream) {
    ObjectNode fields = data.deepCopy();
    if (act.type() == LinkIdentifier.class) {
      return new LinkIdentifier(
          fields
              .path("identifiers")
              .valueStream()
              .map(one -> IdentifierType.valueOf(one.path("type").asString()))
              .map(type -> new LinkIdentifier.Linked(type, null))
              .toList());
    }
    if (act.type() == CorrectEntry.class) {
      return new CorrectEntry(
          UUID.fromString(fields.path("corrects").asString()),
          new CorrectedFields((ObjectNode) fields.path("fields")),
          new Protected(fields.path("reason").asString()));
    }
    if (act.type() == RegisterParticipant.class) {
      fields.remove(List.of("participantId", "identifiers", "name"));
    }
    return EventJson.open().treeToValue(fields, act.type());
  }

  private static Refused refused(Refusal refusal) {
    Refusal.Reason reason = refusal.reason();
    return new Refused(
        reason.rule() == null ? null : reason.rule().name(),
        switch (reason.kind()) {
          case MALFORMED -> 400;
          case CONFLICT -> 409;
          case IMPOSSIBLE -> 422;
        },
        "no");
  }
}
