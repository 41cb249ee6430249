package no.overgang.standalone.simulate.journey;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.RuleBook;
import no.overgang.command.model.Streams;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.rule.RuleFile;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.HubTime;
import no.overgang.events.manifest.HandoverManifest;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.standalone.simulate.world.Draw;

/**
 * One participant's stream, as the hub would make it: each act is decided by the real decider, at
 * an instant after everything in the file, as when it is posted.
 */
final class Rehearsal {

  /** What an act that is taken is answered with. */
  static final String ACCEPTED = "accepted";

  private static final RuleBook RULES = RuleFile.packaged();

  private final AgencyDirectory directory;
  private final Instant posted;
  private final Draw draw;
  private final UUID participantId;
  private ParticipantState state = ParticipantState.UNKNOWN;

  Rehearsal(UUID participantId, AgencyDirectory directory, Instant posted, Draw draw) {
    this.participantId = participantId;
    this.directory = directory;
    this.posted = posted;
    this.draw = draw;
  }

  /**
   * Decides, and remembers what follows.
   *
   * @return {@link #ACCEPTED}, {@code refused-<rule>} such as {@code refused-r03}, or {@code
   *     refused-<HTTP status>} where no rule has a number
   */
  String play(Agency agency, Instant occurredAt, ParticipantCommand command) {
    if (!(command instanceof RegisterParticipant) && !state.knownTo(agency.id(), posted)) {
      return "refused-404";
    }
    var context =
        new Context(
            agency, participantId, posted, occurredAt, draw::uuid, directory, RULES, Streams.NONE);
    return switch (Decider.decide(command, state, context)) {
      case Decision.Accepted accepted -> {
        for (Decided decided : accepted.events()) {
          if (decided.belongsTo(participantId)
              && decided.event() instanceof ParticipantEvent event) {
            state =
                state.evolve(
                    new Fact(draw.uuid(), agency.id(), decided.addressees(), occurredAt, event));
          }
        }
        yield ACCEPTED;
      }
      case Decision.Refused refused -> name(refused.refusal().reason());
    };
  }

  /** The hash of the manifest as the receiver would read it when the file is posted. */
  String manifestHash(Agency receiver) {
    return HandoverManifest.of(state.manifestSources(), state.grounds(), receiver.id(), posted)
        .hash();
  }

  /** The one open obligation of an agency. */
  UUID obligationOf(Agency agency) {
    var open = state.obligations().openOf(agency.id());
    if (open.size() != 1) {
      throw new StoryBroken(
          "%s has %d open obligations, not one".formatted(agency.key(), open.size()));
    }
    return open.getFirst();
  }

  /** The agency responsible when the file is posted. */
  Agency responsible() {
    return state
        .responsibility()
        .on(HubTime.dayOf(posted))
        .flatMap(directory::find)
        .orElseThrow(() -> new StoryBroken("Nobody is responsible"));
  }

  private static String name(Refusal.Reason reason) {
    if (reason.rule() != null) {
      return "refused-" + reason.rule().name().toLowerCase(Locale.ROOT);
    }
    return switch (reason.kind()) {
      case MALFORMED -> "refused-400";
      case CONFLICT -> "refused-409";
      case IMPOSSIBLE -> "refused-422";
    };
  }
}
