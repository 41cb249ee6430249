package no.overgang.query.access;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import no.overgang.events.AgencyId;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.sharing.Grounds;
import no.overgang.query.view.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies have to do with a participant, and on what grounds content may be shared; folded
 * from the stream. Immutable.
 *
 * @param recorders agencies that recorded something
 * @param addressed agencies something was meant for
 * @param responsible who answers for the participant now
 */
public record ParticipantRelations(
    Set<AgencyId> recorders,
    Set<AgencyId> addressed,
    @Nullable AgencyId responsible,
    Grounds grounds) {

  /** Before the first event. */
  public static final ParticipantRelations NONE =
      new ParticipantRelations(Set.of(), Set.of(), null, Grounds.NONE);

  public ParticipantRelations {
    recorders = Frozen.sorted(recorders);
    addressed = Frozen.sorted(addressed);
  }

  /** The relations after an event. */
  public ParticipantRelations evolve(RecordedEvent recorded) {
    var envelope = recorded.envelope();
    return new ParticipantRelations(
        with(recorders, Set.of(envelope.agency())),
        with(addressed, envelope.addressees()),
        recorded.event() instanceof ResponsibilityAssumed e ? e.agency() : responsible,
        recorded.event() instanceof SharingEvent e
            ? grounds.evolve(e, envelope.occurredAt())
            : grounds);
  }

  private static Set<AgencyId> with(Set<AgencyId> known, Set<AgencyId> more) {
    if (known.containsAll(more)) {
      return known;
    }
    var all = new TreeSet<>(known);
    all.addAll(more);
    return all;
  }

  /** Whether the agency has anything to do with the participant at the instant. */
  public boolean involve(AgencyId agency, Instant at) {
    return recorders.contains(agency)
        || addressed.contains(agency)
        || agency.equals(responsible)
        || grounds.names(agency, at);
  }
}
