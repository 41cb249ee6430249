package no.overgang.command.participant.model.responsibility;

import java.util.HashSet;
import java.util.Set;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.measure.Measures;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.command.participant.model.referral.Referral;
import no.overgang.command.participant.model.task.Tasks;
import no.overgang.events.AgencyId;

/** The agencies that follow a participant now, not merely know of it. */
public final class Followers {

  private Followers() {}

  /**
   * The responsible agency, those with a contact person or a shared coordinator, the owners of
   * programmes that go on and of open tasks, those that follow up a measure or practice that runs,
   * and both sides of a referral that is open.
   */
  public static Set<AgencyId> of(ParticipantState state) {
    var followers = new HashSet<AgencyId>();
    Responsibility responsibility = state.responsibility();
    responsibility.latest().ifPresent(followers::add);
    followers.addAll(responsibility.contactPersons().keySet());
    followers.addAll(responsibility.coordinated());
    state.programmes().ongoing().forEach(programme -> followers.add(programme.owner()));
    state.measures().running().stream().map(Measures.Measure::followUpBy).forEach(followers::add);
    state.practices().byId().values().stream()
        .filter(Practices.Running.class::isInstance)
        .map(Practices.Practice::followUpBy)
        .forEach(followers::add);
    state.referrals().byId().values().stream()
        .filter(Referral::open)
        .map(Referral::route)
        .forEach(
            route -> {
              followers.add(route.from());
              followers.add(route.to());
            });
    state.tasks().open().values().stream().map(Tasks.Open::owner).forEach(followers::add);
    return Set.copyOf(followers);
  }

  /** The same without the agency that tells them. */
  public static Set<AgencyId> besides(AgencyId teller, ParticipantState state) {
    var others = new HashSet<>(of(state));
    others.remove(teller);
    return Set.copyOf(others);
  }
}
