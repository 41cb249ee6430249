package no.overgang.command.participant.model.anything;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
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
  private final TransferBook transfers = new TransferBook();
  private final Map<UUID, AgencyId> followers = new HashMap<>();
  private final Map<UUID, List<UUID>> toContinue = new HashMap<>();

  /** Sees what one command led to. */
  void sees(AgencyId by, List<ParticipantEvent> events) {
    for (ParticipantEvent event : events) {
      sees(by, event);
    }
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
      case PracticeStarted e -> followers.put(e.practiceId(), e.followUpBy());
      case PracticeContinued e -> followers.put(e.practiceId(), e.newFollowUpBy());
      case PracticeEnded e -> followers.remove(e.practiceId());
      case MeasureStarted e -> followers.put(e.measureId(), e.followUpBy());
      case MeasureContinued e -> followers.put(e.measureId(), e.newFollowUpBy());
      case MeasureEnded e -> followers.remove(e.measureId());
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
