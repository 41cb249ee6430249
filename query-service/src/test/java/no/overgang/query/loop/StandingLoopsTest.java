package no.overgang.query.loop;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.LiftReason;
import no.overgang.events.participant.DeadlineLifted;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is shown of what is open: deadlines near, follow-up that has ended, entries that were wrong.
 */
class StandingLoopsTest {

  private static final LocalDate DUE = LocalDate.of(2026, 6, 1);

  private final UUID id = UUID.randomUUID();
  private final Stream stream = Stream.pure();

  @Test
  void aDeadlineIsShownFourWeeksBeforeAndUntilItIsMet() {
    stream.record(REFUGEE, Happened.deadline(id, "D03", REFUGEE, "2026-06-01"));
    assertThat(open()).containsExactly("DEADLINE refugee D03 2026-06-01");
    Item item = stream.folded(OpenLoops.NONE).list().iterator().next();
    assertThat(item.shownOn(LocalDate.of(2026, 5, 3))).isFalse();
    assertThat(item.shownOn(LocalDate.of(2026, 5, 4))).isTrue();

    stream.record(REFUGEE, new DeadlineMissed(id, "D03", 1, DUE));
    assertThat(open()).containsExactly("DEADLINE_MISSED refugee D03 2026-06-01");

    stream.record(REFUGEE, new DeadlineMet(id, "D03", 1, DUE, LocalDate.of(2026, 6, 9)));
    assertThat(open()).isEmpty();
  }

  @Test
  void aDeadlineThatFellAwayIsGone() {
    stream
        .record(REFUGEE, Happened.deadline(id, "D01", REFUGEE, "2026-06-01"))
        .record(REFUGEE, new DeadlineLifted(id, "D01", 1, DUE, LiftReason.FACTS_CHANGED));

    assertThat(open()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"D04", "D05"})
  void whatStandsThereWithItsDueDateIsNotShownTwice(String rule) {
    stream
        .record(REFUGEE, Happened.deadline(id, rule, REFUGEE, "2026-06-01"))
        .record(REFUGEE, new DeadlineMissed(id, rule, 1, DUE));

    assertThat(open()).isEmpty();
  }

  @Test
  void aFollowUpThatHasEndedLeavesWhatIsStillToBeSeen() {
    UUID answered = UUID.randomUUID();
    stream
        .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
        .record(REFUGEE, Happened.referred(id, REFUGEE, VO), VO)
        .record(REFUGEE, Happened.referred(answered, REFUGEE, NAV), NAV)
        .record(NAV, new ReferralAccepted(answered, DUE, null), REFUGEE)
        .record(REFUGEE, Happened.task(UUID.randomUUID(), NAV, "2026-03-01"), NAV);
    List<String> before = open();
    stream.record(REFUGEE, new FollowUpClosed(FollowUpOutcome.MOVED, DUE, null), NAV, VO);
    assertThat(open())
        .containsExactlyInAnyOrder(
            "REFERRAL_MOVED refugee ACCEPTED null", "TASK nav null 2026-03-01");

    stream.record(REFUGEE, new FollowUpReopened(DUE, null), NAV, VO);
    assertThat(open()).containsExactlyInAnyOrderElementsOf(before).hasSize(4);
  }

  @Test
  void aDuplicatesLoopsAreNobodysUntilItIsSeparated() {
    UUID survivor = UUID.randomUUID();
    stream
        .record(REFUGEE, Happened.referred(id, REFUGEE, VO), VO)
        .record(REFUGEE, new ParticipantMergedInto(survivor, Happened.text("samme person")), VO);
    assertThat(open()).isEmpty();

    stream.record(
        REFUGEE, new ParticipantSeparated(survivor, Happened.text("ikke samme person")), VO);
    assertThat(open()).containsExactly("REFERRAL_TO_ANSWER vo NORWEGIAN_COURSE 2026-02-01");
  }

  @Test
  @DisplayName("R23 holds: what is open follows the corrected facts")
  void loopsFollowTheCorrectedFacts() {
    stream.record(REFUGEE, Happened.task(id, NAV, "2026-03-01"), NAV);
    stream.record(
        REFUGEE, Happened.corrected(stream.lastId(), Happened.task(id, VO, "2026-04-01")), NAV);

    assertThat(open()).containsExactly("TASK vo null 2026-04-01");
  }

  @Test
  void anAnswerToWhatWasRetractedStandsAlone() {
    stream.record(REFUGEE, Happened.referred(id, REFUGEE, VO), VO);
    UUID sent = stream.lastId();
    stream
        .record(VO, new ReferralAccepted(id, DUE, null), REFUGEE)
        .record(REFUGEE, Happened.retracted(sent, Category.PLAN), VO);
    assertThat(open()).isEmpty();

    stream.record(REFUGEE, new ReferralClosed(id), VO);
    assertThat(open()).isEmpty();
  }

  @Test
  void anAnswerToNothingIsRefused() {
    stream.record(VO, new ReferralAccepted(id, DUE, null));

    assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
  }

  private List<String> open() {
    return Opened.of(stream);
  }
}
