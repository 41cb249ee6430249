package no.overgang.command.participant.model;

import java.util.HashSet;
import java.util.Set;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ParticipantEvent;

/**
 * An event that follows from a command.
 *
 * @param addressees agencies it is meant for, besides the one that records it
 */
public record Decided(ParticipantEvent event, Set<AgencyId> addressees) {

  public Decided {
    addressees = Set.copyOf(addressees);
  }

  /** An event meant for nobody in particular. */
  public static Decided of(ParticipantEvent event) {
    return new Decided(event, Set.of());
  }

  /** The event, meant for these agencies. */
  public static Decided of(ParticipantEvent event, AgencyId... addressees) {
    return new Decided(event, new HashSet<>(java.util.Arrays.asList(addressees)));
  }
}
