package no.overgang.command.participant.model.transfer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;

/**
 * A transfer of responsibility in one of its states (domain 4.7). What comes of an acceptance whose
 * minutes are amended is told in {@code docs/adr/0014-amended-minutes.md}.
 */
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

    /** The two, and these agencies. */
    Set<AgencyId> and(Set<AgencyId> others) {
      var all = new HashSet<>(others);
      all.add(from);
      all.add(to);
      return all;
    }
  }

  Route route();

  /** Every meeting called or held in it. */
  Meetings meetings();

  /** It waits for its receiver. */
  sealed interface Open extends Transfer {

    /** Whether the meeting is waived for a coded reason (R05). */
    boolean waived();

    /** Whether everybody has met, or the meeting is waived (R05). */
    default boolean mayBeAccepted() {
      return waived() || meetings().full();
    }

    Open with(Meetings next);

    Open withWaiver();
  }

  /** The sender has asked, and is responsible until the receiver accepts (R01). */
  record Requested(Route route, Meetings meetings, boolean waived) implements Open {

    @Override
    public Requested with(Meetings next) {
      return new Requested(route, next, waived);
    }

    @Override
    public Requested withWaiver() {
      return new Requested(route, meetings, true);
    }

    Accepted accepted(LocalDate from) {
      return new Accepted(route, meetings, waived, from);
    }
  }

  /**
   * The acceptance fell with its minutes after the receiver had become responsible: it stays so
   * (R01) and has to accept anew.
   */
  record Voided(Route route, Meetings meetings, boolean waived, LocalDate responsibleFrom)
      implements Open {

    @Override
    public Voided with(Meetings next) {
      return new Voided(route, next, waived, responsibleFrom);
    }

    @Override
    public Voided withWaiver() {
      return new Voided(route, meetings, true, responsibleFrom);
    }

    /** The receiver had not begun yet, and the sender is responsible as before. */
    Requested backWithTheSender() {
      return new Requested(route, meetings, waived);
    }

    Accepted acceptedAnew(LocalDate from) {
      return new Accepted(route, meetings, waived, from);
    }
  }

  /** The receiver has taken over, or does so on a day to come. */
  record Accepted(Route route, Meetings meetings, boolean waived, LocalDate responsibleFrom)
      implements Transfer {

    /** Whether minutes carried the acceptance (R05); under a waiver alone none did. */
    boolean builtOnMinutes() {
      return meetings.full();
    }

    Voided voided() {
      return new Voided(route, meetings, waived, responsibleFrom);
    }
  }

  /** The receiver handed on by a new transfer instead of accepting anew. */
  record Superseded(Route route, Meetings meetings) implements Transfer {}

  /** It came to nothing: declined or withdrawn. */
  record Ended(Route route, Meetings meetings) implements Transfer {}
}
