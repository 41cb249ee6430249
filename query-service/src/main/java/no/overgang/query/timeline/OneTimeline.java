package no.overgang.query.timeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.query.access.AccessView;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.Viewer;
import no.overgang.query.view.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the streams that make one timeline (domain 3). A duplicate's entries are decided on by what
 * its own stream says and by the grounds given since to the participant it turned out to be;
 * whoever may not know of the duplicate does not see that it is there.
 */
@Component
final class OneTimeline {

  private final AccessView access;
  private final TimelineReader timeline;

  OneTimeline(AccessView access, TimelineReader timeline) {
    this.access = access;
    this.timeline = timeline;
  }

  /**
   * The streams as they were known to belong together.
   *
   * @param knownAt none for now
   * @throws no.overgang.query.problem.ProblemException 404 when there is no such participant for
   *     the viewer
   */
  SeenStreams of(Viewer viewer, UUID participant, @Nullable Instant knownAt) {
    Eyes own = access.eyes(viewer, participant);
    if (own.relations().everMerged().isEmpty()) {
      return SeenStreams.own(participant, own);
    }
    var eyes = new LinkedHashMap<UUID, Eyes>();
    eyes.put(participant, own);
    for (UUID duplicate : duplicates(timeline.effective(participant, knownAt))) {
      access.before(duplicate, own).ifPresent(others -> eyes.put(duplicate, others));
    }
    return new SeenStreams(participant, eyes);
  }

  private static Set<UUID> duplicates(List<Fact> stream) {
    var duplicates = new LinkedHashSet<UUID>();
    for (Fact fact : stream) {
      if (fact.event() instanceof ParticipantMerged merged) {
        duplicates.add(merged.duplicate());
      } else if (fact.event() instanceof ParticipantSeparated separated) {
        duplicates.remove(separated.other());
      }
    }
    return duplicates;
  }
}
