package no.overgang.command.participant.model.anything;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.participant.model.Times;
import no.overgang.events.AgencyId;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralOutcomeReported;
import no.overgang.events.participant.ReferralReceived;
import no.overgang.events.participant.ReferralWithdrawn;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferDeclined;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingWaived;
import no.overgang.events.participant.TransferToNavRequested;
import no.overgang.events.participant.TransferWithdrawn;

/**
 * Watches the events go by and holds them to the rules, with a book of its own: it asks neither the
 * decider nor its state.
 */
final class Witness {

  /** Where a referral can be (domain 4.5). */
  private enum Stage {
    SENT,
    RECEIVED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    OUTCOME_REPORTED,
    CLOSED
  }

  private static final Map<Stage, Set<Stage>> LEGAL =
      Map.of(
          Stage.SENT, Set.of(Stage.RECEIVED, Stage.ACCEPTED, Stage.DECLINED, Stage.WITHDRAWN),
          Stage.RECEIVED, Set.of(Stage.ACCEPTED, Stage.DECLINED, Stage.WITHDRAWN),
          Stage.ACCEPTED, Set.of(Stage.OUTCOME_REPORTED),
          Stage.OUTCOME_REPORTED, Set.of(Stage.CLOSED),
          Stage.DECLINED, Set.of(Stage.CLOSED),
          Stage.WITHDRAWN, Set.of(),
          Stage.CLOSED, Set.of());

  private final Map<UUID, Stage> referrals = new HashMap<>();
  private final Map<UUID, ParticipantReferred> sent = new HashMap<>();
  private final Map<UUID, TransferToNavRequested> openTransfers = new HashMap<>();
  private final Set<UUID> mayBeAccepted = new HashSet<>();
  private final List<ResponsibilityAssumed> assumed = new ArrayList<>();
  private final Map<UUID, AgencyId> followers = new HashMap<>();
  private final Map<UUID, List<UUID>> toContinue = new HashMap<>();
  private final StandingBook standing = new StandingBook();

  /** Sees what one command led to. */
  void sees(AgencyId by, List<ParticipantEvent> events) {
    for (ParticipantEvent event : events) {
      sees(by, event);
      standing.sees(by, event, () -> responsible(Times.TODAY));
    }
    for (ParticipantEvent event : events) {
      if (event instanceof TransferAccepted accepted) {
        keepsPracticesGoing(by, accepted.transferId());
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
      case ReferralReceived e -> moves(e.referralId(), Stage.RECEIVED);
      case ReferralAccepted e -> moves(e.referralId(), Stage.ACCEPTED);
      case ReferralDeclined e -> moves(e.referralId(), Stage.DECLINED);
      case ReferralWithdrawn e -> moves(e.referralId(), Stage.WITHDRAWN);
      case ReferralOutcomeReported e -> moves(e.referralId(), Stage.OUTCOME_REPORTED);
      case ReferralClosed e -> moves(e.referralId(), Stage.CLOSED);
      case TransferToNavRequested e -> {
        assertThat(e.from()).as("R04: asked for by whom it comes from").isEqualTo(by);
        assertThat(e.from()).as("R04: by the responsible").isEqualTo(responsible(Times.TODAY));
        assertThat(openTransfers).as("R01: one transfer at a time").isEmpty();
        openTransfers.put(e.transferId(), e);
      }
      case TransferMeetingHeld e -> {
        if (everybodyWasThere(e)) {
          mayBeAccepted.add(e.transferId());
        }
        toContinue.put(e.transferId(), e.practicesToContinue());
      }
      case TransferMeetingWaived e -> mayBeAccepted.add(e.transferId());
      case TransferAccepted e -> {
        assertThat(mayBeAccepted).as("R05: full meeting or waiver").contains(e.transferId());
        assertThat(requireOpen(e.transferId()).to()).as("R02: by the receiver").isEqualTo(by);
      }
      case TransferDeclined e ->
          assertThat(requireOpen(e.transferId()).to()).as("R02: by the receiver").isEqualTo(by);
      case TransferWithdrawn e ->
          assertThat(requireOpen(e.transferId()).from()).as("R02: by the sender").isEqualTo(by);
      case ResponsibilityAssumed e -> {
        assertThat(e.agency()).as("R01: changes only when the receiver accepts").isEqualTo(by);
        if (!assumed.isEmpty()) {
          assertThat(e.transferId()).as("R01: only in a transfer").isNotNull();
          assertThat(e.from()).as("R01: in order").isAfterOrEqualTo(assumed.getLast().from());
        }
        assumed.add(e);
      }
      case PracticeStarted e -> followers.put(e.practiceId(), e.followUpBy());
      case PracticeContinued e -> followers.put(e.practiceId(), e.newFollowUpBy());
      case PracticeEnded e -> followers.remove(e.practiceId());
      default -> {
        // nothing that the book is kept of
      }
    }
  }

  private void moves(UUID referral, Stage to) {
    Stage from = referrals.put(referral, to);
    assertThat(from).as("a referral that is there").isNotNull();
    assertThat(LEGAL.get(from)).as("R02: moves from %s", from).contains(to);
  }

  private long open(ParticipantReferred like) {
    return sent.values().stream()
        .filter(e -> e.to().equals(like.to()) && e.service() == like.service())
        .map(e -> referrals.get(e.referralId()))
        .filter(Set.of(Stage.SENT, Stage.RECEIVED, Stage.ACCEPTED)::contains)
        .count();
  }

  private TransferToNavRequested requireOpen(UUID transfer) {
    TransferToNavRequested open = openTransfers.remove(transfer);
    assertThat(open).as("R02: each transfer is answered once").isNotNull();
    return open;
  }

  private boolean everybodyWasThere(TransferMeetingHeld meeting) {
    TransferToNavRequested transfer = openTransfers.get(meeting.transferId());
    boolean participant = false;
    boolean sender = false;
    boolean receiver = false;
    for (Attendee somebody : meeting.attendees()) {
      boolean adviser = somebody.role() == AttendeeRole.ADVISER;
      participant |= somebody.role() == AttendeeRole.PARTICIPANT;
      sender |= adviser && transfer.from().equals(somebody.agency());
      receiver |= adviser && transfer.to().equals(somebody.agency());
    }
    return participant && sender && receiver;
  }

  private void keepsPracticesGoing(AgencyId receiver, UUID transfer) {
    for (UUID practice : toContinue.getOrDefault(transfer, List.of())) {
      assertThat(followers.getOrDefault(practice, receiver))
          .as("R08: goes on under the receiver")
          .isEqualTo(receiver);
    }
  }

  /** The one agency that is responsible on a day, by the book. */
  AgencyId responsible(LocalDate day) {
    AgencyId found = assumed.getFirst().agency();
    for (ResponsibilityAssumed next : assumed) {
      if (!next.from().isAfter(day)) {
        found = next.agency();
      }
    }
    return found;
  }

  /** Every day on which responsibility changes, the day before, and the far ends of time. */
  List<LocalDate> daysThatMatter() {
    return Stream.concat(
            assumed.stream()
                .map(ResponsibilityAssumed::from)
                .flatMap(day -> Stream.of(day.minusDays(1), day)),
            Stream.of(LocalDate.of(1, 1, 1), Times.TODAY, LocalDate.of(9999, 12, 31)))
        .distinct()
        .toList();
  }
}
