package no.overgang.command.participant.model.cover;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Times;
import no.overgang.command.participant.model.cover.Cover.Gap;
import no.overgang.command.participant.model.cover.Cover.Span;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.LeaveKind;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.EntryRetracted;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralOutcomeReported;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoverTest {

  /** The same for things of every kind: an id is unlike others of its kind only. */
  private static final UUID ID = new UUID(0xC0, 1);

  private static final LocalDate FROM = TODAY.minusMonths(6);
  private static final LocalDate END = TODAY.plusMonths(6);
  private static final LocalDate ENDED = TODAY.minusMonths(1);
  private static final BigDecimal HOURS = new BigDecimal("15");
  private static final Protected TEXT = new Protected("noe");

  @Test
  @DisplayName("Nobody has a participant who was only registered")
  void nobody() {
    assertThat(spans(aParticipant())).isEmpty();
  }

  @Test
  @DisplayName("A programme: until its planned end, its new end, or its exit; leave is part of it")
  void programme() {
    History running = aParticipant().and(NAV, aProgramme(FROM, END));
    assertThat(spans(running)).containsExactly(new Span(NAV, FROM, END));
    assertThat(spans(running.and(NAV, new ProgrammeExtended(ID, END.plusDays(7), TEXT))))
        .containsExactly(new Span(NAV, FROM, END.plusDays(7)));
    assertThat(
            spans(
                running.and(NAV, new ProgrammePaused(ID, LeaveKind.CARE, TODAY, END.plusDays(9)))))
        .containsExactly(new Span(NAV, FROM, END));
    assertThat(
            spans(
                running.and(
                    NAV, new ProgrammeExited(ID, ExitCode.OTHER, false, ENDED, null, null))))
        .containsExactly(new Span(NAV, FROM, ENDED));
  }

  @Test
  @DisplayName("What was to end, and has not been ended, goes on until today")
  void goesOn() {
    assertThat(spans(aParticipant().and(NAV, aProgramme(FROM, ENDED))))
        .containsExactly(new Span(NAV, FROM, TODAY));
  }

  @Test
  @DisplayName("A measure: with whoever follows it up, until it ends")
  void measure() {
    History running =
        aParticipant()
            .and(
                REFUGEE_SERVICE,
                new MeasureStarted(
                    ID,
                    MeasureKind.NORWEGIAN_COURSE,
                    null,
                    ADULT_EDUCATION,
                    null,
                    REFUGEE_SERVICE,
                    null,
                    FROM,
                    END,
                    HOURS,
                    null,
                    null));
    assertThat(spans(running)).containsExactly(new Span(REFUGEE_SERVICE, FROM, END));
    assertThat(spans(running.and(NAV, new MeasureContinued(ID, NAV, null))))
        .containsExactly(new Span(NAV, FROM, END));
    assertThat(spans(running.and(NAV, new MeasureEnded(ID, ENDED, MeasureOutcome.COMPLETED, null))))
        .containsExactly(new Span(REFUGEE_SERVICE, FROM, ENDED));
  }

  @Test
  @DisplayName("A practice: with whoever follows it up, until its planned or new end, or it ends")
  void practice() {
    History running = aParticipant().and(REFUGEE_SERVICE, aPractice());
    assertThat(spans(running)).containsExactly(new Span(REFUGEE_SERVICE, FROM, END));
    assertThat(
            spans(
                running.and(
                    NAV,
                    new PracticeContinued(ID, NAV, null),
                    new PracticeExtended(ID, END.plusDays(7), TEXT))))
        .containsExactly(new Span(NAV, FROM, END.plusDays(7)));
    assertThat(spans(running.and(NAV, new PracticeEnded(ID, ENDED, PracticeOutcome.JOB, null))))
        .containsExactly(new Span(REFUGEE_SERVICE, FROM, ENDED));
  }

  @Test
  @DisplayName("A referral: from the day it starts until its outcome is told or it is closed")
  void referral() {
    History accepted = aReferral().and(NAV, new ReferralAccepted(ID, FROM, null));
    Instant ended = ENDED.atTime(12, 0).toInstant(ZoneOffset.UTC);
    assertThat(spans(aReferral())).isEmpty();
    assertThat(spans(accepted)).containsExactly(new Span(NAV, FROM, TODAY));
    assertThat(spans(aReferral().and(NAV, new ReferralAccepted(ID, END, null))))
        .containsExactly(new Span(NAV, END, END));
    assertThat(
            spans(
                accepted
                    .andAt(
                        ended,
                        NAV,
                        new ReferralOutcomeReported(ID, ReferralOutcome.COMPLETED, null))
                    .and(REFUGEE_SERVICE, new ReferralClosed(ID))))
        .containsExactly(new Span(NAV, FROM, ENDED));
    assertThat(spans(accepted.andAt(ended, NAV, new ReferralClosed(ID))))
        .containsExactly(new Span(NAV, FROM, ENDED));
  }

  @Test
  @DisplayName("Things of different kinds with the same id are different things")
  void sameIdOfOtherKinds() {
    assertThat(
            spans(
                aParticipant()
                    .and(NAV, aProgramme(FROM, END), aPractice())
                    .and(NAV, new PracticeEnded(ID, ENDED, PracticeOutcome.JOB, null))))
        .containsExactlyInAnyOrder(
            new Span(NAV, FROM, END), new Span(REFUGEE_SERVICE, FROM, ENDED));
  }

  @Test
  @DisplayName("An entry that was retracted covers nothing")
  void retracted() {
    History history = aParticipant().and(NAV, aProgramme(FROM, END));
    UUID entry = history.facts().getLast().eventId();
    assertThat(spans(history.and(NAV, new EntryRetracted(entry, Category.PLAN, TEXT)))).isEmpty();
  }

  @Test
  @DisplayName("A gap is the days between the last day another agency had, and the day before")
  void gap() {
    Cover cover = new Cover(List.of(new Span(NAV, FROM, ENDED)));
    Gap oneDay = new Gap(ENDED.plusDays(1), ENDED.plusDays(1), NAV);
    assertThat(cover.gapBefore(ENDED.plusDays(2), REFUGEE_SERVICE)).contains(oneDay);
    assertThat(oneDay.days()).isOne();
    assertThat(cover.gapBefore(TODAY, REFUGEE_SERVICE))
        .contains(new Gap(ENDED.plusDays(1), TODAY.minusDays(1), NAV));
  }

  @Test
  @DisplayName("No gap: the day after, or while another agency still has the participant")
  void noGap() {
    Cover cover = new Cover(List.of(new Span(NAV, FROM, ENDED)));
    assertThat(cover.gapBefore(ENDED.plusDays(1), REFUGEE_SERVICE)).isEmpty();
    assertThat(cover.gapBefore(ENDED, REFUGEE_SERVICE)).isEmpty();
  }

  @Test
  @DisplayName("No gap between two agencies: nobody had before, or the same agency had")
  void notBetweenTwo() {
    Cover cover = new Cover(List.of(new Span(NAV, FROM, ENDED)));
    assertThat(cover.gapBefore(FROM, REFUGEE_SERVICE)).isEmpty();
    assertThat(cover.gapBefore(TODAY, NAV)).isEmpty();
    assertThat(new Cover(List.of()).gapBefore(TODAY, NAV)).isEmpty();
  }

  @Test
  @DisplayName("Of several, the one that lasts longest counts, whoever begins last")
  void theLastDayCounts() {
    Cover cover =
        new Cover(
            List.of(
                new Span(NAV, FROM, ENDED),
                new Span(ADULT_EDUCATION, FROM.plusDays(30), ENDED.minusDays(30)),
                new Span(REFUGEE_SERVICE, TODAY.plusDays(1), END)));
    assertThat(cover.gapBefore(TODAY, REFUGEE_SERVICE))
        .contains(new Gap(ENDED.plusDays(1), TODAY.minusDays(1), NAV));
  }

  private static List<Span> spans(History history) {
    return Cover.of(history.state(), Scenario.context(NAV, Times.HAPPENED)).spans();
  }

  private static ProgrammeStarted aProgramme(LocalDate from, LocalDate end) {
    return new ProgrammeStarted(
        ID, Programme.KVP, NAV, from, from, end, ProgrammeGoal.WORK, List.of());
  }

  private static PracticeStarted aPractice() {
    return new PracticeStarted(
        ID,
        PracticeKind.WORK_PRACTICE,
        new Employer("310100001", "Kantinen"),
        REFUGEE_SERVICE,
        null,
        TEXT,
        HOURS,
        FROM,
        END,
        null);
  }

  private static History aReferral() {
    AgencyId from = REFUGEE_SERVICE;
    return aParticipant()
        .and(
            from,
            new ParticipantReferred(
                ID, from, NAV, MeasureKind.FOLLOW_UP, null, TEXT, null, List.of(), END, null));
  }
}
