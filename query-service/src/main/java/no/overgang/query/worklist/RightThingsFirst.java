package no.overgang.query.worklist;

import static no.overgang.query.loop.Item.Kind.CONTACT_PERSON_MISSING;
import static no.overgang.query.loop.Item.Kind.DEADLINE;
import static no.overgang.query.loop.Item.Kind.DEADLINE_MISSED;
import static no.overgang.query.loop.Item.Kind.INVITATION_TO_ANSWER;
import static no.overgang.query.loop.Item.Kind.MEETING_TO_HOLD;
import static no.overgang.query.loop.Item.Kind.OBLIGATION;
import static no.overgang.query.loop.Item.Kind.REFERRAL_MOVED;
import static no.overgang.query.loop.Item.Kind.REFERRAL_RETURNED;
import static no.overgang.query.loop.Item.Kind.REFERRAL_TO_ANSWER;
import static no.overgang.query.loop.Item.Kind.REFERRAL_WAITLISTED;
import static no.overgang.query.loop.Item.Kind.TASK;
import static no.overgang.query.loop.Item.Kind.TASK_MOVED;
import static no.overgang.query.loop.Item.Kind.TIME_PROPOSED;
import static no.overgang.query.loop.Item.Kind.TRANSFER_INCOMING;
import static no.overgang.query.loop.Item.Kind.TRANSFER_MOVED;

import java.util.List;
import no.overgang.events.AgencyKind;
import no.overgang.query.loop.Item.Kind;

/**
 * Which kinds of thing stand first on the worklist of a kind of agency, among what is overdue and
 * among what is not (domain 7). It looks at kinds and dates, never at who the participant is (R25).
 */
final class RightThingsFirst {

  /**
   * The refugee service has most participants from their first day and hands them over: what nobody
   * follows up comes first, then what holds up a transfer it asked for, then what others ask of it.
   */
  private static final List<Kind> REFUGEE_SERVICE =
      List.of(
          OBLIGATION,
          CONTACT_PERSON_MISSING,
          DEADLINE_MISSED,
          REFERRAL_RETURNED,
          TIME_PROPOSED,
          MEETING_TO_HOLD,
          INVITATION_TO_ANSWER,
          TRANSFER_MOVED,
          TRANSFER_INCOMING,
          DEADLINE,
          TASK,
          REFERRAL_TO_ANSWER,
          REFERRAL_MOVED,
          REFERRAL_WAITLISTED,
          TASK_MOVED);

  /**
   * NAV takes over: a transfer that is not answered leaves the participant with nothing agreed (P
   * 3.1.1), and its meeting is the one where it need not start anew (P 5.1.3).
   */
  private static final List<Kind> NAV =
      List.of(
          TRANSFER_INCOMING,
          INVITATION_TO_ANSWER,
          TIME_PROPOSED,
          MEETING_TO_HOLD,
          OBLIGATION,
          CONTACT_PERSON_MISSING,
          DEADLINE_MISSED,
          REFERRAL_TO_ANSWER,
          REFERRAL_RETURNED,
          DEADLINE,
          TASK,
          REFERRAL_MOVED,
          TRANSFER_MOVED,
          REFERRAL_WAITLISTED,
          TASK_MOVED);

  /**
   * Schools give places: somebody waits for each referral's answer, and for each place on the
   * waiting list (L 4.1, 6.4).
   */
  private static final List<Kind> SCHOOLS =
      List.of(
          REFERRAL_TO_ANSWER,
          REFERRAL_WAITLISTED,
          REFERRAL_RETURNED,
          INVITATION_TO_ANSWER,
          TIME_PROPOSED,
          MEETING_TO_HOLD,
          TRANSFER_INCOMING,
          OBLIGATION,
          CONTACT_PERSON_MISSING,
          DEADLINE_MISSED,
          TASK,
          DEADLINE,
          REFERRAL_MOVED,
          TRANSFER_MOVED,
          TASK_MOVED);

  private RightThingsFirst() {}

  /** All kinds, the first to be looked at first. */
  static List<Kind> of(AgencyKind kind) {
    return switch (kind) {
      case REFUGEE_SERVICE -> REFUGEE_SERVICE;
      case NAV -> NAV;
      case ADULT_EDUCATION, COUNTY -> SCHOOLS;
      case OVERSIGHT -> List.of(Kind.values());
    };
  }
}
