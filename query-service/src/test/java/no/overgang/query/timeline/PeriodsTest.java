package no.overgang.query.timeline;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import no.overgang.query.timeline.Periods.Happening;
import no.overgang.query.timeline.Periods.Kind;
import no.overgang.query.timeline.Periods.Period;
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
            new Period(Kind.RESPONSIBILITY, null, REFUGEE, null, JANUARY, JUNE, false),
            new Period(Kind.RESPONSIBILITY, null, NAV, null, JUNE, null, true));
  }

  @Test
  void aContinuedPracticeIsOneBarPerAgency() {
    var id = UUID.randomUUID();
    var stream =
        Stream.pure()
            .record(REFUGEE, Happened.practice(id, REFUGEE, "2026-01-05"))
            .at("2026-06-01T09:00:00Z")
            .record(NAV, new PracticeContinued(id, NAV, null))
            .record(NAV, Happened.practiceEnded(id, "2026-07-01"));

    assertThat(periods(stream))
        .containsExactly(
            new Period(Kind.PRACTICE, id, REFUGEE, "LANGUAGE_PRACTICE", JANUARY, JUNE, false),
            new Period(
                Kind.PRACTICE,
                id,
                NAV,
                "LANGUAGE_PRACTICE",
                JUNE,
                LocalDate.of(2026, 7, 1),
                false));
  }

  @Test
  void aProgrammeIsOpenUntilItsExit() {
    var id = UUID.randomUUID();
    var stream = Stream.pure().record(REFUGEE, Happened.programme(id, REFUGEE, "2026-01-05"));

    assertThat(periods(stream))
        .containsExactly(
            new Period(Kind.PROGRAMME, id, REFUGEE, "INTRODUCTION", JANUARY, null, true));

    stream.record(REFUGEE, Happened.exited(id, "2026-06-01"));
    assertThat(periods(stream))
        .containsExactly(
            new Period(Kind.PROGRAMME, id, REFUGEE, "INTRODUCTION", JANUARY, JUNE, false));
  }

  @Test
  void nothingIsToldOfWhatIsNotSeen() {
    var id = UUID.randomUUID();
    assertThat(periods(Stream.pure().record(NAV, Happened.practiceEnded(id, "2026-07-01"))))
        .isEmpty();
  }

  private static List<Period> periods(Stream stream) {
    return Periods.of(
        stream.events().stream()
            .map(event -> new Happening(event.envelope().occurredAt(), event.participantEvent()))
            .toList());
  }
}
