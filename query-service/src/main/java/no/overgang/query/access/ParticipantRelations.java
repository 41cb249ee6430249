package no.overgang.query.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.sharing.Grounds;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Fold;
import no.overgang.query.view.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies have to do with a participant, and on what grounds content may be shared; folded
 * from the stream. Immutable.
 *
 * @param recorders agencies that recorded something, also if it was retracted
 * @param addressed agencies something was meant for, also if it was retracted
 * @param responsible who answers for the participant now
 * @param everMerged participants that were taken for this one at some time, right or wrong
 */
public record ParticipantRelations(
    Set<AgencyId> recorders,
    Set<AgencyId> addressed,
    @Nullable AgencyId responsible,
    Grounds grounds,
    Set<UUID> everMerged)
    implements Fold<ParticipantRelations> {

  /** Before the first event. */
  public static final ParticipantRelations NONE =
      new ParticipantRelations(Set.of(), Set.of(), null, Grounds.NONE, Set.of());

  public ParticipantRelations {
    recorders = Frozen.sorted(recorders);
    addressed = Frozen.sorted(addressed);
    everMerged = Frozen.sorted(everMerged);
  }

  @Override
  public ParticipantRelations evolve(Fact fact) {
    return new ParticipantRelations(
        with(recorders, Set.of(fact.agency())),
        with(addressed, fact.addressees()),
        fact.event() instanceof ResponsibilityAssumed e ? e.agency() : responsible,
        fact.event() instanceof SharingEvent e ? grounds.evolve(e, fact.occurredAt()) : grounds,
        fact.event() instanceof ParticipantMerged e
            ? with(everMerged, Set.of(e.duplicate()))
            : everMerged);
  }

  /** Whoever had to do with what was retracted still has to do with the participant. */
  @Override
  public ParticipantRelations revised(Fact revision, List<Fact> effective) {
    var anew = new ParticipantRelations(recorders, addressed, null, Grounds.NONE, everMerged);
    for (Fact fact : effective) {
      anew = anew.evolve(fact);
    }
    return anew.evolve(revision);
  }

  private static <T extends Comparable<T>> Set<T> with(Set<T> known, Set<T> more) {
    if (known.containsAll(more)) {
      return known;
    }
    var all = new TreeSet<>(known);
    all.addAll(more);
    return all;
  }

  /** The same when these grounds hold beside the participant's own. */
  ParticipantRelations alsoOpenedBy(Grounds more) {
    var all = new LinkedHashMap<>(grounds.grants());
    all.putAll(more.grants());
    return new ParticipantRelations(
        recorders, addressed, responsible, new Grounds(all), everMerged);
  }

  /** Whether the agency has anything to do with the participant at the instant. */
  public boolean involve(AgencyId agency, Instant at) {
    return recorders.contains(agency)
        || addressed.contains(agency)
        || agency.equals(responsible)
        || grounds.names(agency, at);
  }
}
