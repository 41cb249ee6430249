package no.overgang.standalone.simulate.journey;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Streams;
import no.overgang.command.offer.model.OfferCommand;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.events.Agency;
import no.overgang.events.manifest.HandoverManifest;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.standalone.simulate.world.Draw;

/**
 * One participant's stream, as the hub would make it: each act is decided by the real decider, at
 * an instant after everything in the file, as when it is posted. Other participants of the story
 * stand beside it, and so do the offers, as far as this story changes them.
 */
final class Rehearsal implements Streams {

  private final UUID participantId;
  private final Setting setting;
  private final Draw draw;
  private final Map<UUID, Rehearsal> cast;
  private final Map<UUID, OfferState> offers = new HashMap<>();
  private final HubMade hubMade;
  private ParticipantState state = ParticipantState.UNKNOWN;

  /**
   * @param cast the participants of the story; this one joins them
   */
  Rehearsal(UUID participantId, Setting setting, Draw draw, Map<UUID, Rehearsal> cast) {
    this.participantId = participantId;
    this.setting = setting;
    this.draw = draw;
    this.cast = cast;
    this.hubMade = new HubMade(draw);
    cast.put(participantId, this);
  }

  UUID participantId() {
    return participantId;
  }

  /** How things stand when everything told so far has been posted. */
  ParticipantState state() {
    return state;
  }

  HubMade hubMade() {
    return hubMade;
  }

  /** Decides, and remembers what follows. */
  Reply play(Agency agency, Instant occurredAt, ParticipantCommand command) {
    Reply reply = look(agency, occurredAt, command);
    switch (reply) {
      case Reply.Taken taken -> {
        taken.events().forEach(decided -> stores(decided, agency, occurredAt));
        setting.onlooker().taken(command, taken.events());
      }
      case Reply.Refused refused -> setting.onlooker().refused(command, refused.refusal());
      case Reply.Unknown unknown -> {
        // Nobody is told anything.
      }
    }
    return reply;
  }

  /** Decides, and lets nothing follow. */
  Reply look(Agency agency, Instant occurredAt, ParticipantCommand command) {
    if (!(command instanceof RegisterParticipant) && !state.knownTo(agency.id(), posted())) {
      return new Reply.Unknown();
    }
    return reply(Decider.decide(command, state, context(agency, participantId, occurredAt)));
  }

  /** An act on an offer, which another line of the story rests on. */
  Reply play(Agency agency, Instant occurredAt, UUID offerId, OfferCommand command) {
    OfferState offer = find(OfferState.class, offerId).orElse(OfferState.UNKNOWN);
    Reply reply = reply(command.decide(offer, context(agency, offerId, occurredAt)));
    if (reply instanceof Reply.Taken taken) {
      taken.events().forEach(decided -> stores(decided, agency, occurredAt));
      setting.onlooker().taken(command, taken.events());
    }
    return reply;
  }

  private static Reply reply(Decision decision) {
    return switch (decision) {
      case Decision.Accepted accepted -> new Reply.Taken(accepted.events());
      case Decision.Refused refused -> new Reply.Refused(refused.refusal());
    };
  }

  private Context context(Agency agency, UUID stream, Instant occurredAt) {
    return new Context(
        agency,
        stream,
        posted(),
        occurredAt,
        hubMade::next,
        setting.directory(),
        Setting.RULES,
        this);
  }

  private void stores(Decided decided, Agency agency, Instant occurredAt) {
    switch (decided.event()) {
      case OfferEvent event -> {
        setting.offers().happened(event);
        find(OfferState.class, event.offerId())
            .ifPresent(was -> offers.put(event.offerId(), was.evolve(event)));
      }
      case ParticipantEvent event -> {
        Rehearsal own = decided.stream() == null ? this : cast.get(decided.stream());
        if (own == null) {
          throw new StoryBroken("An event belongs to a participant of another story");
        }
        own.evolve(
            new Fact(draw.uuid(), agency.id(), decided.addressees(), occurredAt, posted(), event));
      }
      default -> throw new StoryBroken("A kind of event no story has");
    }
  }

  private void evolve(Fact fact) {
    hubMade.stored(fact.eventId(), fact.event());
    state = state.evolve(fact);
  }

  @Override
  public <S> Optional<S> find(Class<S> kind, UUID stream) {
    if (kind == OfferState.class) {
      return Optional.ofNullable(offers.get(stream))
          .or(() -> setting.offers().find(stream))
          .map(kind::cast);
    }
    return Optional.ofNullable(cast.get(stream))
        .map(Rehearsal::state)
        .filter(ParticipantState::registered)
        .map(kind::cast);
  }

  /** The hash of the manifest as the receiver would read it when the file is posted. */
  String manifestHash(Agency receiver) {
    return HandoverManifest.of(state.manifestSources(), state.grounds(), receiver.id(), posted())
        .hash();
  }

  private Instant posted() {
    return setting.cohort().end();
  }
}
