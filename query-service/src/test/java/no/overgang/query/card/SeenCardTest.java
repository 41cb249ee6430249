package no.overgang.query.card;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.LeaveKind;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.CoordinatorAssigned;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.ForeignCode;
import no.overgang.events.participant.GoalSet;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;

/** What a reader sees on the card (domain 7): each entry as its event would be seen. */
class SeenCardTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private final UUID id = UUID.randomUUID();
  private final Stream stream = Stream.pure().record(REFUGEE, Happened.registered());

  @Test
  void goalPlanAndMunicipalityAreTheLastOnes() {
    stream
        .record(REFUGEE, new ParticipantMoved("3301", "3312", DAY))
        .record(REFUGEE, new GoalSet(ProgrammeGoal.WORK, null, null))
        .record(REFUGEE, new GoalSet(ProgrammeGoal.TRADE_CERTIFICATE, "baker", null), NAV)
        .record(REFUGEE, new PlanAgreed(id, 2, List.of(), List.of(), true), NAV);

    Card own = card(REFUGEE);
    assertThat(own.municipality()).isEqualTo("3312");
    assertThat(own.goal()).isEqualTo(new Card.Goal(ProgrammeGoal.TRADE_CERTIFICATE, "baker", DAY));
    assertThat(own.plan()).isEqualTo(new Card.Plan(id, 2, DAY, true));
    Card other = card(NAV);
    assertThat(other.municipality()).isNull();
    assertThat(other.goal()).isEqualTo(own.goal());
    assertThat(other.plan()).isEqualTo(own.plan());
  }

  @Test
  void aMeasureShowsWhoGivesItWhoFollowsItUpAndHowItEnded() {
    stream
        .record(REFUGEE, Happened.measure(id, REFUGEE, "2026-01-05"), NAV)
        .record(NAV, new MeasureContinued(id, NAV, null))
        .record(NAV, Happened.measureEnded(id, "2026-02-20"));

    assertThat(card(NAV).measures())
        .containsExactly(
            new Card.MeasureLine(
                id,
                MeasureKind.JOB_CLUB,
                new ForeignCode("arena", "JOBBK"),
                REFUGEE.value(),
                "Jobbhuset",
                NAV.value(),
                DAY,
                DAY.plusMonths(2),
                LocalDate.of(2026, 2, 20),
                MeasureOutcome.COMPLETED,
                new BigDecimal("15"),
                false));
    Card.MeasureLine without = card(REFUGEE).measures().getFirst();
    assertThat(without.followUpBy()).isEqualTo(REFUGEE.value());
    assertThat(without.endedOn()).isNull();
    assertThat(without.outcome()).isNull();
    assertThat(card(VO).measures()).isEmpty();
  }

  @Test
  void aProgrammeIsPausedUntilResumedAndEndsWhenExtended() {
    LocalDate later = LocalDate.of(2027, 7, 5);
    stream
        .record(REFUGEE, Happened.programme(id, REFUGEE, "2026-01-05"), NAV)
        .record(REFUGEE, new ProgrammePaused(id, LeaveKind.PARENTAL, DAY.plusDays(30), null))
        .record(REFUGEE, new ProgrammeExtended(id, later, Happened.text("permisjon")));
    assertThat(card(REFUGEE).programmes().getFirst().pausedSince()).isEqualTo(DAY.plusDays(30));
    assertThat(card(REFUGEE).programmes().getFirst().plannedEnd()).isEqualTo(later);
    assertThat(card(NAV).programmes().getFirst().pausedSince()).isNull();
    assertThat(card(NAV).programmes().getFirst().plannedEnd()).isEqualTo(DAY.plusYears(1));

    stream.record(REFUGEE, new ProgrammeResumed(id, DAY.plusDays(60)));
    assertThat(card(REFUGEE).programmes().getFirst().pausedSince()).isNull();
  }

  @Test
  void whoeverAcceptsFromADayToComeIsResponsibleFromThatDay() {
    stream
        .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"), NAV)
        .record(REFUGEE, Happened.contact(REFUGEE, "Ane"))
        .record(NAV, Happened.responsible(NAV, "2026-02-01"), REFUGEE)
        .record(NAV, Happened.contact(NAV, "Kari"), REFUGEE);
    Instant midnight = Instant.parse("2026-01-31T23:00:00Z");

    assertThat(Cards.of(stream, REFUGEE, "2026-01-31").responsible())
        .isEqualTo(new Card.Responsible(REFUGEE.value(), Stream.START.plusSeconds(1), "Ane"));
    assertThat(Cards.of(stream, REFUGEE, "2026-02-01").responsible())
        .isEqualTo(new Card.Responsible(NAV.value(), midnight, "Kari"));

    stream.record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-10"), NAV);
    assertThat(Cards.of(stream, REFUGEE, "2026-02-01").responsible().agency())
        .isEqualTo(REFUGEE.value());
  }

  @Test
  void contactPersonsHaveAHistoryInWhichTheAcceptedTransferSaysNothingTwice() {
    LocalDate june = LocalDate.of(2026, 6, 1);
    stream
        .record(REFUGEE, Happened.contact(REFUGEE, "Ane"))
        .record(
            REFUGEE,
            new ContactPersonAssigned(
                REFUGEE, Happened.text("Bo"), june, Happened.text("Ane"), null))
        .record(REFUGEE, Happened.transfer(id, REFUGEE, NAV), NAV)
        .record(NAV, new TransferAccepted(id, Happened.text("Kari"), june, "0".repeat(64)), REFUGEE)
        .record(
            NAV, new ContactPersonAssigned(NAV, Happened.text("Kari"), june, null, null), REFUGEE);

    assertThat(card(REFUGEE).contactHistory())
        .containsExactly(
            new Card.PastContact(REFUGEE.value(), "Ane", DAY, june),
            new Card.PastContact(REFUGEE.value(), "Bo", june, null),
            new Card.PastContact(NAV.value(), "Kari", june, null));
    assertThat(card(REFUGEE).contactPersons())
        .extracting(Card.Contact::person)
        .containsExactlyInAnyOrder("Bo", "Kari");
    assertThat(card(NAV).contactHistory())
        .extracting(Card.PastContact::person)
        .containsExactly("Kari");
  }

  @Test
  void coordinatorAndAttemptsAreShownToThoseTheyWereToldTo() {
    stream
        .record(REFUGEE, new CoordinatorAssigned(Happened.text("Mona"), List.of(REFUGEE, NAV)), NAV)
        .record(VO, new FollowUpObligationOpened(id, REFUGEE, UUID.randomUUID(), DAY), REFUGEE)
        .record(REFUGEE, new ContactAttempted(id, ContactChannel.PHONE, false));

    assertThat(card(NAV).coordinator())
        .isEqualTo(new Card.Coordinator("Mona", List.of(REFUGEE.value(), NAV.value())));
    assertThat(card(VO).coordinator()).isNull();
    assertThat(card(REFUGEE).contactAttempts())
        .containsExactly(new Card.Attempt(DAY, ContactChannel.PHONE, false, REFUGEE.value()));
    assertThat(card(NAV).contactAttempts()).isEmpty();
  }

  @Test
  void deadlinesStandOpenOrMissedAndTheSoonestIsNamed() {
    UUID missed = UUID.randomUUID();
    stream
        .record(REFUGEE, Happened.deadline(missed, "D01", REFUGEE, "2026-02-01"))
        .record(REFUGEE, new DeadlineMissed(missed, "D01", 1, LocalDate.of(2026, 2, 1)))
        .record(REFUGEE, Happened.deadline(id, "D03", REFUGEE, "2027-01-01"));

    Card card = card(REFUGEE);
    assertThat(card.deadlines())
        .containsExactly(
            new Card.DeadlineLine(
                missed,
                "D01",
                LocalDate.of(2026, 2, 1),
                REFUGEE.value(),
                null,
                Card.Standing.MISSED),
            new Card.DeadlineLine(
                id, "D03", LocalDate.of(2027, 1, 1), REFUGEE.value(), null, Card.Standing.OPEN));
    assertThat(card.openLoops())
        .extracting(Card.OpenLoop::code)
        .as("what is far away is not in the way")
        .containsExactly("D01");
    assertThat(card.nextDeadline()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(card(NAV).deadlines()).isEmpty();
    assertThat(card(NAV).nextDeadline()).isNull();
  }

  @Test
  void thatTheFollowUpHasEndedIsSeenByAllAndHowByThoseItIsToldTo() {
    stream.record(REFUGEE, new FollowUpClosed(FollowUpOutcome.PAID_WORK, DAY, null), NAV);
    assertThat(card(NAV).followUp())
        .isEqualTo(new Card.FollowUp(true, FollowUpOutcome.PAID_WORK, DAY));
    assertThat(card(VO).followUp()).isEqualTo(new Card.FollowUp(true, null, null));

    stream.record(REFUGEE, new FollowUpReopened(DAY, null), NAV);
    assertThat(card(NAV).followUp()).isEqualTo(new Card.FollowUp(false, null, null));
  }

  @Test
  void aDuplicateNamesItsSurvivorAndTheOtherWayRound() {
    UUID other = UUID.randomUUID();
    stream.record(REFUGEE, new ParticipantMergedInto(id, Happened.text("samme")), NAV);
    assertThat(card(NAV).mergedInto()).isEqualTo(id);
    stream.record(REFUGEE, new ParticipantSeparated(id, Happened.text("likevel ikke")), NAV);
    assertThat(card(NAV).mergedInto()).isNull();

    stream.record(REFUGEE, new ParticipantMerged(other, Happened.text("samme")), NAV);
    assertThat(card(NAV).mergedFrom()).containsExactly(other);
    stream.record(REFUGEE, new ParticipantSeparated(other, Happened.text("likevel ikke")), NAV);
    assertThat(card(NAV).mergedFrom()).isEmpty();
  }

  private Card card(no.overgang.events.AgencyId viewer) {
    return Cards.of(stream, viewer, "2026-03-01");
  }
}
