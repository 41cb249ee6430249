package no.overgang.command.participant.model.identity;

import java.util.HashSet;
import java.util.Set;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;

/** Two participants that are one person, or were taken to be. */
final class Twins {

  private Twins() {}

  /** The agencies related to one of the two: all of them are told, and come to know both. */
  static Set<AgencyId> related(ParticipantState one, ParticipantState other) {
    var both = new HashSet<>(one.related());
    both.addAll(other.related());
    return both;
  }
}
