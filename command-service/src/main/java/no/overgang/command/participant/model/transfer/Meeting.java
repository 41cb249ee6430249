package no.overgang.command.participant.model.transfer;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.code.InvitationReply;

/** A transfer meeting in one of its states (domain 4.7). */
public sealed interface Meeting {

  UUID meetingId();

  /** The agencies that were asked to it. */
  Set<AgencyId> invited();

  /**
   * What an invited agency answered.
   *
   * @param proposedTimes the times it proposes instead; none unless it asks for a new one
   */
  record Answer(InvitationReply reply, List<Instant> proposedTimes) {
    public Answer {
      proposedTimes = List.copyOf(proposedTimes);
    }
  }

  /**
   * It is to come.
   *
   * @param answers by agency, the latest of each since the meeting was called or moved
   */
  record Called(UUID meetingId, Instant at, Set<AgencyId> invited, Map<AgencyId, Answer> answers)
      implements Meeting {

    public Called {
      invited = Collections.unmodifiableSet(new TreeSet<>(invited));
      answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    Called answered(AgencyId by, Answer answer) {
      var next = new TreeMap<>(answers);
      next.put(by, answer);
      return new Called(meetingId, at, invited, next);
    }

    /** At another time, for which nobody has answered yet. */
    Called movedTo(Instant other) {
      return new Called(meetingId, other, invited, Map.of());
    }
  }

  /** It was called off. */
  record Cancelled(UUID meetingId, Set<AgencyId> invited) implements Meeting {
    public Cancelled {
      invited = Set.copyOf(invited);
    }
  }

  /**
   * It took place.
   *
   * @param full whether participant, sender's and receiver's advisers met (R05)
   * @param toContinue practices and measures marked to go on under the receiver (R08)
   */
  record Held(UUID meetingId, Set<AgencyId> invited, boolean full, Set<UUID> toContinue)
      implements Meeting {
    public Held {
      invited = Set.copyOf(invited);
      toContinue = Collections.unmodifiableSet(new TreeSet<>(toContinue));
    }
  }
}
