package no.overgang.command.participant.model.anything;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.OTHER_NAV;
import static no.overgang.command.participant.model.Agencies.OTHER_REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.ParticipantAct;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Times;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ParticipantEvent;
import org.jspecify.annotations.Nullable;

/** Tries an act in every way there is for it, the same ways each time. */
public final class Exploration {

  /** How many made-up commands each agency tries for each target. */
  private static final int TRIES = 60;

  private Exploration() {}

  /**
   * What has happened after the act was taken, once for each agency and target that it can be.
   *
   * @param about the one thing to act on; none for whatever there is
   */
  public static List<List<Fact>> taken(ParticipantAct act, List<Fact> past, @Nullable UUID about) {
    var outcomes = new ArrayList<List<Fact>>();
    ParticipantState state = new History(past).state();
    for (AgencyId caller :
        List.of(REFUGEE_SERVICE, NAV, OTHER_NAV, ADULT_EDUCATION, COUNTY, OTHER_REFUGEE_SERVICE)) {
      var listed = act.whether().in(state, caller);
      if (!listed.open()) {
        continue;
      }
      List<@Nullable UUID> targets = new ArrayList<>();
      if (listed.targets() == null) {
        targets.add(null);
      } else {
        listed.targets().stream()
            .filter(target -> about == null || target.equals(about))
            .forEach(targets::add);
      }
      for (UUID target : targets) {
        for (int seed = 0; seed < TRIES; seed++) {
          List<Fact> next = tried(act, past, state, caller, target, seed);
          if (!next.isEmpty()) {
            outcomes.add(next);
          }
        }
      }
    }
    return outcomes;
  }

  private static List<Fact> tried(
      ParticipantAct act,
      List<Fact> past,
      ParticipantState state,
      AgencyId caller,
      @Nullable UUID target,
      int seed) {
    ParticipantCommand command =
        AnyCommand.of(act, new Random(seed * 0x9E37_79B9_7F4A_7C15L), state, caller, target);
    Context context = Scenario.context(caller, Times.HAPPENED.plusSeconds(past.size()));
    return Decider.decide(command, state, context) instanceof Decision.Accepted accepted
        ? with(past, caller, context, accepted.events())
        : List.of();
  }

  private static List<Fact> with(
      List<Fact> past, AgencyId caller, Context context, List<Decided> events) {
    var next = new ArrayList<>(past);
    for (Decided decided : events) {
      if (decided.belongsTo(context.stream()) && decided.event() instanceof ParticipantEvent e) {
        next.add(
            new Fact(
                new UUID(0xE0, next.size()),
                caller,
                decided.addressees(),
                context.occurredAt(),
                e));
      }
    }
    return next;
  }
}
