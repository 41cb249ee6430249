package no.overgang.query.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.query.access.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Something one agency has to do or to see about one participant.
 *
 * @param ref what it is about: a referral, transfer, meeting, task, obligation or deadline
 * @param since when it came to stand like this, the agencies' word
 * @param due until when, if there is a date
 * @param showFrom first day it is shown; none when it is shown at once
 * @param hideAfter last day it is shown; none as long as it is open
 * @param from the agency it comes from
 * @param code what it is about, as a code
 * @param position of the event that brought it
 * @param trace who may see it on the participant's card
 */
public record Item(
    Kind kind,
    AgencyId agency,
    @Nullable UUID ref,
    Instant since,
    @Nullable LocalDate due,
    @Nullable LocalDate showFrom,
    @Nullable LocalDate hideAfter,
    @Nullable AgencyId from,
    @Nullable String code,
    long position,
    Trace trace) {

  /** What kind of thing. */
  public enum Kind {
    REFERRAL_TO_ANSWER,
    /** The receiver has asked something; the sender is to answer. */
    REFERRAL_RETURNED,
    /** On the receiver's own waiting list. */
    REFERRAL_WAITLISTED,
    REFERRAL_MOVED,
    TRANSFER_INCOMING,
    TRANSFER_MOVED,
    INVITATION_TO_ANSWER,
    /** Somebody invited asks for another time. */
    TIME_PROPOSED,
    MEETING_TO_HOLD,
    TASK,
    TASK_MOVED,
    OBLIGATION,
    DEADLINE,
    DEADLINE_MISSED,
    CONTACT_PERSON_MISSING;

    /** A fact somebody has to see, not a loop that somebody has to close. */
    public boolean isNews() {
      return this == REFERRAL_MOVED || this == TRANSFER_MOVED || this == TASK_MOVED;
    }

    /** About a meeting to come. */
    boolean ofMeeting() {
      return this == INVITATION_TO_ANSWER || this == TIME_PROPOSED || this == MEETING_TO_HOLD;
    }

    /**
     * Still to be seen to when the follow-up has ended: a referral's outcome is acknowledged and a
     * practice documented afterwards too; nothing else can be done then.
     */
    boolean outlastsFollowUp() {
      return this == REFERRAL_MOVED || this == TASK || this == TASK_MOVED;
    }
  }

  /** The same with a date until when. */
  Item dueOn(LocalDate day) {
    return new Item(
        kind, agency, ref, since, day, showFrom, hideAfter, from, code, position, trace);
  }

  /** Whether it is shown on a day. */
  public boolean shownOn(LocalDate day) {
    return (showFrom == null || !showFrom.isAfter(day))
        && (hideAfter == null || !hideAfter.isBefore(day));
  }

  /** The item's own key within its participant: what replaces it has the same. */
  public String key() {
    return kind + "/" + agency.orgnr() + "/" + (ref == null ? "" : ref);
  }
}
