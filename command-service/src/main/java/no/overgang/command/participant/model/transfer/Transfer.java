package no.overgang.command.participant.model.transfer;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;

/** A transfer of responsibility in one of its states (domain 4.7). */
public sealed interface Transfer {

  /** Who hands over to whom. */
  record Route(UUID transferId, AgencyId from, AgencyId to) {
    /** Whether the agency is one of the two. */
    public boolean has(AgencyId agency) {
      return from.equals(agency) || to.equals(agency);
    }

    /** The other of the two. */
    public AgencyId other(AgencyId agency) {
      return from.equals(agency) ? to : from;
    }
  }

  Route route();

  /** Ids of every meeting called or held in it. */
  Set<UUID> meetingIds();

  /**
   * Waits for the receiver.
   *
   * @param meetings meetings called, by id, with the agencies invited
   * @param fullMeetingHeld whether participant, sender's and receiver's advisers have met (R05)
   * @param waived whether the meeting is waived for a coded reason
   * @param practicesToContinue what was marked in the last meeting held (R08)
   */
  record Requested(
      Route route,
      Map<UUID, Set<AgencyId>> meetings,
      Set<UUID> held,
      boolean fullMeetingHeld,
      boolean waived,
      Set<UUID> practicesToContinue)
      implements Transfer {

    public Requested {
      meetings = Collections.unmodifiableMap(new LinkedHashMap<>(meetings));
      held = Set.copyOf(held);
      practicesToContinue = Set.copyOf(practicesToContinue);
    }

    @Override
    public Set<UUID> meetingIds() {
      var ids = new HashSet<>(held);
      ids.addAll(meetings.keySet());
      return ids;
    }

    static Requested begin(Route route) {
      return new Requested(route, Map.of(), Set.of(), false, false, Set.of());
    }

    /** Whether everybody has met, or the meeting is waived (R05). */
    boolean mayBeAccepted() {
      return fullMeetingHeld || waived;
    }

    Requested scheduled(UUID meetingId, Set<AgencyId> invited) {
      var next = new LinkedHashMap<>(meetings);
      next.put(meetingId, Set.copyOf(invited));
      return new Requested(route, next, held, fullMeetingHeld, waived, practicesToContinue);
    }

    Requested held(UUID meetingId, boolean full, Set<UUID> practices) {
      var next = new HashSet<>(held);
      next.add(meetingId);
      return new Requested(route, meetings, next, fullMeetingHeld || full, waived, practices);
    }

    Requested withWaiver() {
      return new Requested(route, meetings, held, fullMeetingHeld, true, practicesToContinue);
    }
  }

  /** Ended: accepted, declined or withdrawn. */
  record Ended(Route route, Set<UUID> meetingIds) implements Transfer {
    public Ended {
      meetingIds = Set.copyOf(meetingIds);
    }
  }
}
