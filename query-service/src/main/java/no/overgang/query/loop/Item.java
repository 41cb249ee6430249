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
 * @param ref what it is about: a referral, transfer, meeting, task or obligation
 * @param since when it came to stand like this, the agencies' word
 * @param due until when, if there is a date
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
    @Nullable LocalDate hideAfter,
    @Nullable AgencyId from,
    @Nullable String code,
    long position,
    Trace trace) {

  /** What kind of thing. */
  public enum Kind {
    REFERRAL_TO_ANSWER,
    REFERRAL_MOVED,
    TRANSFER_INCOMING,
    TRANSFER_MOVED,
    INVITATION_TO_ANSWER,
    MEETING_TO_HOLD,
    TASK,
    OBLIGATION,
    CONTACT_PERSON_MISSING;

    /** A fact somebody has to see, not a loop that somebody has to close. */
    public boolean isNews() {
      return this == REFERRAL_MOVED || this == TRANSFER_MOVED;
    }
  }

  /** The same with a date until when. */
  Item dueOn(LocalDate day) {
    return new Item(kind, agency, ref, since, day, hideAfter, from, code, position, trace);
  }

  /** The item's own key within its participant: what replaces it has the same. */
  public String key() {
    return kind + "/" + agency.orgnr() + "/" + (ref == null ? "" : ref);
  }
}
