package no.overgang.query.timeline;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.revision.Revisions;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import no.overgang.query.timeline.Periods.Kind;
import no.overgang.query.timeline.Periods.Period;
import no.overgang.query.view.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeriodsTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  @Test
  void responsibilityPassesWithoutAGap() {
    var stream =
        Stream.pure()
            .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
            .record(NAV, Happened.responsible(NAV, "2026-06-01"));

    assertThat(periods(stream))
        .containsExactly(
            new Period(Kind.RESPONSIBILITY, null, REFUGEE, null, JANUARY, null, JUNE, false),
            new Period(Kind.RESPONSIBILITY, null, NAV, null, JUNE, null, null, true));
  }

  @Test
  void aContinuedPracticeIsOneBarPerAgency() {
    var id = UUID.randomUUID();
    var stream =
        Stream.pure()
            .record(REFUGEE, Happened.practice(id, REFUGEE, "2026-01-05"))
            .record(REFUGEE, new PracticeExtended(id, LocalDate.of(2026, 7, 5), null))
            .at("2026-06-01T09:00:00Z")
            .record(NAV, new PracticeContinued(id, NAV, null))
            .record(NAV, Happened.practiceEnded(id, "2026-07-01"));

    LocalDate planned = LocalDate.of(2026, 7, 5);
    assertThat(periods(stream))
        .containsExactly(
            new Period(
                Kind.PRACTICE, id, REFUGEE, "LANGUAGE_PRACTICE", JANUARY, planned, JUNE, false),
            new Period(
                Kind.PRACTICE,
                id,
                NAV,
                "LANGUAGE_PRACTICE",
                JUNE,
                planned,
                LocalDate.of(2026, 7, 1),
                false));
  }

  @Test
  void aMeasureIsOneBarPerAgencyToo() {
    var id = UUID.randomUUID();
    var stream =
        Stream.pure()
            .record(REFUGEE, Happened.measure(id, REFUGEE, "2026-01-05"))
            .at("2026-06-01T09:00:00Z")
            .record(NAV, new MeasureContinued(id, NAV, null));

    LocalDate planned = JANUARY.plusMonths(2);
    assertThat(periods(stream))
        .containsExactly(
            new Period(Kind.MEASURE, id, REFUGEE, "JOB_CLUB", JANUARY, planned, JUNE, false),
            new Period(Kind.MEASURE, id, NAV, "JOB_CLUB", JUNE, planned, null, true));

    stream.record(NAV, Happened.measureEnded(id, "2026-06-15"));
    assertThat(periods(stream).getLast().to()).isEqualTo(LocalDate.of(2026, 6, 15));
  }

  @Test
  void aProgrammeIsOpenUntilItsExitAndPlannedUntilItsExtension() {
    var id = UUID.randomUUID();
    var stream = Stream.pure().record(REFUGEE, Happened.programme(id, REFUGEE, "2026-01-05"));
    LocalDate planned = JANUARY.plusYears(1);
    assertThat(periods(stream))
        .containsExactly(
            new Period(Kind.PROGRAMME, id, REFUGEE, "INTRODUCTION", JANUARY, planned, null, true));

    LocalDate later = planned.plusMonths(6);
    stream
        .record(REFUGEE, new ProgrammeExtended(id, later, Happened.text("mer norsk")))
        .record(REFUGEE, Happened.exited(id, "2026-06-01"));
    assertThat(periods(stream))
        .containsExactly(
            new Period(Kind.PROGRAMME, id, REFUGEE, "INTRODUCTION", JANUARY, later, JUNE, false));
  }

  @Test
  @DisplayName("R01 holds: an acceptance that is voided leaves no bar of the receiver")
  void aVoidedAcceptanceLeavesNoBar() {
    LocalDate may = LocalDate.of(2026, 5, 20);
    var stream =
        Stream.pure()
            .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
            .record(NAV, Happened.responsible(NAV, "2026-06-01"))
            .record(REFUGEE, Happened.responsible(REFUGEE, "2026-05-20"));

    assertThat(periods(stream))
        .containsExactly(
            new Period(Kind.RESPONSIBILITY, null, REFUGEE, null, JANUARY, null, may, false),
            new Period(Kind.RESPONSIBILITY, null, REFUGEE, null, may, null, null, true));
  }

  @Test
  void barsAreMadeOfWhatCountsNow() {
    var wrong = UUID.randomUUID();
    var id = UUID.randomUUID();
    var stream = Stream.pure().record(REFUGEE, Happened.programme(wrong, REFUGEE, "2026-01-05"));
    UUID retracted = stream.lastId();
    stream.record(REFUGEE, Happened.programme(id, REFUGEE, "2026-01-05"));
    UUID corrected = stream.lastId();
    stream
        .record(REFUGEE, Happened.retracted(retracted, Category.PLAN))
        .record(REFUGEE, Happened.corrected(corrected, Happened.programme(id, VO, "2026-06-01")));

    assertThat(periods(stream))
        .containsExactly(
            new Period(
                Kind.PROGRAMME, id, VO, "INTRODUCTION", JUNE, JUNE.plusYears(1), null, true));
  }

  @Test
  void nothingIsToldOfWhatIsNotSeen() {
    var id = UUID.randomUUID();
    assertThat(periods(Stream.pure().record(NAV, Happened.practiceEnded(id, "2026-07-01"))))
        .isEmpty();
  }

  private static List<Period> periods(Stream stream) {
    return Periods.of(Revisions.effective(stream.facts(), Fact.ENTRIES));
  }
}
