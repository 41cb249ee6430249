package no.overgang.command.participant.model.anything;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.Times;
import no.overgang.events.AgencyId;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.participant.AbsenceRecorded;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureEvent;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeEvent;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralExpired;
import no.overgang.events.participant.ReferralForwarded;
import no.overgang.events.participant.ReferralOutcomeReported;
import no.overgang.events.participant.ReferralReceived;
import no.overgang.events.participant.ReferralReturned;
import no.overgang.events.participant.ReferralSupplemented;
import no.overgang.events.participant.ReferralWaitlisted;
import no.overgang.events.participant.ReferralWithdrawn;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TaskAccepted;
import no.overgang.events.participant.TaskDeclined;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferEvent;
import no.overgang.events.participant.TransferMeetingHeld;

/**
 * Watches the events go by and holds them to the rules, with a book of its own: it asks neither the
 * decider nor its state.
 */
final class Witness {

  /** Where a referral can be (domain 4.5). */
  private enum Stage {
    SENT,
    RECEIVED,
    RETURNED,
    WAITLISTED,
    ACCEPTED,
    DECLINED,
    FORWARDED,
    EXPIRED,
    WITHDRAWN,
    OUTCOME_REPORTED,
    CLOSED
  }

  /** The answers and ends that any unanswered referral may have. */
  private static final Set<Stage> ANSWERS =
      Set.of(
          Stage.WAITLISTED,
          Stage.ACCEPTED,
          Stage.DECLINED,
          Stage.FORWARDED,
          Stage.WITHDRAWN,
          Stage.EXPIRED);

  private static final Set<Stage> OPEN =
      Set.of(Stage.SENT, Stage.RECEIVED, Stage.RETURNED, Stage.WAITLISTED, Stage.ACCEPTED);

  private static final Map<Stage, Set<Stage>> LEGAL =
      Map.ofEntries(
          Map.entry(Stage.SENT, answersAnd(Stage.RECEIVED, Stage.RETURNED)),
          Map.entry(Stage.RECEIVED, answersAnd(Stage.RETURNED)),
          Map.entry(Stage.RETURNED, answersAnd(Stage.RECEIVED)),
          Map.entry(Stage.WAITLISTED, answersAnd(Stage.RETURNED)),
          Map.entry(Stage.ACCEPTED, Set.of(Stage.OUTCOME_REPORTED)),
          Map.entry(Stage.OUTCOME_REPORTED, Set.of(Stage.CLOSED)),
          Map.entry(Stage.DECLINED, Set.of(Stage.CLOSED)),
          Map.entry(Stage.FORWARDED, Set.of(Stage.CLOSED)),
          Map.entry(Stage.EXPIRED, Set.of(Stage.CLOSED)),
          Map.entry(Stage.WITHDRAWN, Set.of()),
          Map.entry(Stage.CLOSED, Set.of()));

  private static Set<Stage> answersAnd(Stage... more) {
    return Stream.concat(ANSWERS.stream(), Arrays.stream(more)).collect(Collectors.toSet());
  }

  private final Map<UUID, Stage> referrals = new HashMap<>();
  private final Set<UUID> onTheList = new HashSet<>();
  private final Map<UUID, ParticipantReferred> sent = new HashMap<>();
  private final TransferBook transfers = new TransferBook();
  private final Map<UUID, AgencyId> followers = new HashMap<>();
  private final Map<UUID, List<UUID>> toContinue = new HashMap<>();
  private final Map<UUID, TaskRequested> tasks = new HashMap<>();
  private final Set<UUID> over = new HashSet<>();
  private final SeatBook seats = new SeatBook();
  private final DeadlineBook deadlines = new DeadlineBook();
  private StandingBook standing = new StandingBook();

  /** The places in offers, by the book. */
  SeatBook seats() {
    return seats;
  }

  /** Sees what one command led to, in the participant's stream and in those of offers. */
  void sees(AgencyId by, List<ParticipantEvent> events, List<OfferEvent> inOffers) {
    for (ParticipantEvent event : events) {
      sees(by, event);
      standing.sees(by, event, () -> responsible(Times.TODAY));
    }
    inOffers.forEach(seats::sees);
    events.forEach(this::keepsPlaces);
    for (ParticipantEvent event : events) {
      if (event instanceof TransferAccepted accepted) {
        keepsThemGoing(by, accepted.transferId());
      }
    }
  }

  private void sees(AgencyId by, ParticipantEvent event) {
    switch (event) {
      case ParticipantReferred e -> {
        assertThat(referrals.put(e.referralId(), Stage.SENT)).as("a new referral").isNull();
        sent.put(e.referralId(), e);
        assertThat(open(e)).as("R03: open referrals to the same agency and service").isOne();
      }
      case ReferralReturned e -> moves(e.referralId(), Stage.RETURNED);
      case ReferralSupplemented e -> supplemented(e.referralId());
      case ReferralWaitlisted e -> moves(e.referralId(), Stage.WAITLISTED);
      case ReferralForwarded e -> moves(e.referralId(), Stage.FORWARDED);
      case ReferralExpired e -> moves(e.referralId(), Stage.EXPIRED);
      case ReferralReceived e -> moves(e.referralId(), Stage.RECEIVED);
      case ReferralAccepted e -> moves(e.referralId(), Stage.ACCEPTED);
      case ReferralDeclined e -> moves(e.referralId(), Stage.DECLINED);
      case ReferralWithdrawn e -> moves(e.referralId(), Stage.WITHDRAWN);
      case ReferralOutcomeReported e -> moves(e.referralId(), Stage.OUTCOME_REPORTED);
      case ReferralClosed e -> moves(e.referralId(), Stage.CLOSED);
      case TransferMeetingHeld e -> {
        transfers.sees(by, e);
        var marked = new ArrayList<>(e.practicesToContinue());
        marked.addAll(e.measuresToContinue());
        toContinue.put(e.transferId(), marked);
      }
      case TransferEvent e -> transfers.sees(by, e);
      case ResponsibilityAssumed e -> transfers.sees(by, e);
      case AbsenceRecorded e -> {
        assertThat(e.practiceId() == null).as("one of the two").isNotEqualTo(e.measureId() == null);
        assertThat(e.until()).isAfterOrEqualTo(e.from());
      }
      case TaskRequested e -> assertThat(tasks.put(e.taskId(), e)).as("a new task").isNull();
      case TaskAccepted e -> actsOnItsOwn(by, e.taskId());
      case TaskDeclined e -> {
        assertThat(tasks.get(e.taskId()).rule()).as("no rule asks for it").isNull();
        actsOnItsOwn(by, e.taskId());
        over.add(e.taskId());
      }
      case TaskResolved e -> over.add(e.taskId());
      case PracticeEvent e -> follows(e);
      case MeasureEvent e -> follows(e);
      case DeadlineEvent e -> deadlines.sees(e);
      default -> {
        // nothing that the book is kept of
      }
    }
  }

  private void follows(ParticipantEvent event) {
    switch (event) {
      case PracticeStarted e -> followers.put(e.practiceId(), e.followUpBy());
      case PracticeContinued e -> followers.put(e.practiceId(), e.newFollowUpBy());
      case PracticeEnded e -> followers.remove(e.practiceId());
      case MeasureStarted e ->
          assertThat(followers.put(e.measureId(), e.followUpBy())).as("a new one").isNull();
      case MeasureContinued e ->
          assertThat(followers.put(e.measureId(), e.newFollowUpBy())).as("R08: runs").isNotNull();
      case MeasureEnded e ->
          assertThat(followers.remove(e.measureId())).as("ends once").isNotNull();
      default -> {
        // who follows it up stays as it is
      }
    }
  }

  /**
   * Reads anew what can be corrected or retracted, as it counts from now on. Each entry was judged
   * when it was recorded; it is only taken in here.
   */
  void readsAnew(List<Fact> effective) {
    followers.clear();
    standing = new StandingBook();
    for (Fact fact : effective) {
      takesIn(() -> follows(fact.event()));
      takesIn(() -> standing.notes(fact.agency(), fact.event(), fact::agency));
    }
  }

  private static void takesIn(Runnable entry) {
    try {
      entry.run();
    } catch (AssertionError judgedBefore) {
      // What a book finds odd today may have been right when it was recorded.
    }
  }

  private void moves(UUID referral, Stage to) {
    Stage from = referrals.put(referral, to);
    if (to == Stage.WAITLISTED) {
      onTheList.add(referral);
    }
    assertThat(from).as("a referral that is there").isNotNull();
    assertThat(LEGAL.get(from)).as("R02: moves from %s", from).contains(to);
  }

  /** It waits again where it waited before it was asked about. */
  private void supplemented(UUID referral) {
    assertThat(referrals.get(referral)).as("something is asked").isEqualTo(Stage.RETURNED);
    referrals.put(referral, onTheList.contains(referral) ? Stage.WAITLISTED : Stage.RECEIVED);
  }

  /** A referral to an offer keeps a place, and one that ends without an answer yes keeps none. */
  private void keepsPlaces(ParticipantEvent event) {
    if (event instanceof ParticipantReferred e && e.offerId() != null) {
      assertThat(seats.keeps(e.offerId(), e.referralId(), e.from())).as("a place").isTrue();
    }
    UUID ended =
        switch (event) {
          case ReferralDeclined e -> e.referralId();
          case ReferralWithdrawn e -> e.referralId();
          case ReferralForwarded e -> e.referralId();
          case ReferralExpired e -> e.referralId();
          default -> null;
        };
    ParticipantReferred was = ended == null ? null : sent.get(ended);
    if (was != null && was.offerId() != null) {
      assertThat(seats.keeps(was.offerId(), ended, was.from())).as("the place is free").isFalse();
    }
  }

  private void actsOnItsOwn(AgencyId by, UUID task) {
    assertThat(tasks.get(task).owner()).as("the owner's to do").isEqualTo(by);
    assertThat(over).as("not done yet").doesNotContain(task);
  }

  private long open(ParticipantReferred like) {
    return sent.values().stream()
        .filter(e -> e.to().equals(like.to()) && e.service() == like.service())
        .map(e -> referrals.get(e.referralId()))
        .filter(OPEN::contains)
        .count();
  }

  private void keepsThemGoing(AgencyId receiver, UUID transfer) {
    for (UUID each : toContinue.getOrDefault(transfer, List.of())) {
      assertThat(followers.getOrDefault(each, receiver))
          .as("R08: goes on under the receiver")
          .isEqualTo(receiver);
    }
  }

  /** The one agency that is responsible on a day, by the book. */
  AgencyId responsible(LocalDate day) {
    return transfers.responsible(day);
  }

  /** Every day on which responsibility changes, the day before, and the far ends of time. */
  List<LocalDate> daysThatMatter() {
    return transfers.daysThatMatter();
  }
}
