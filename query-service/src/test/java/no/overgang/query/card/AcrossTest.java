package no.overgang.query.card;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;

/** Measures across agencies are derived (P 1.3.2). */
class AcrossTest {

  private final UUID programme = UUID.randomUUID();
  private final Stream stream = Stream.pure();

  @Test
  void aMeasureOfAnotherAgencyThanTheOneThatGivesIncomeIsAcross() {
    stream
        .record(REFUGEE, Happened.programme(programme, REFUGEE, "2026-01-05"), NAV)
        .record(NAV, Happened.measure(UUID.randomUUID(), NAV, "2026-02-01"), REFUGEE);

    assertThat(across(REFUGEE)).isTrue();
    assertThat(across(NAV)).as("the law gives the benefit, so no ground is needed").isTrue();
  }

  @Test
  void theOwnMeasureIsNot() {
    stream
        .record(REFUGEE, Happened.programme(programme, REFUGEE, "2026-01-05"))
        .record(REFUGEE, Happened.measure(UUID.randomUUID(), REFUGEE, "2026-02-01"));

    assertThat(across(REFUGEE)).isFalse();
  }

  @Test
  void withoutAProgrammeThatGivesIncomeThereIsNothingToBeAcross() {
    stream
        .record(REFUGEE, Happened.programme(programme, REFUGEE, "2025-01-05"))
        .record(REFUGEE, Happened.exited(programme, "2026-01-31"))
        .record(VO, training(IncomeSource.WAGE), REFUGEE)
        .record(NAV, Happened.measure(UUID.randomUUID(), NAV, "2026-02-01"), VO, REFUGEE);

    assertThat(across(VO)).isFalse();
  }

  @Test
  void whatRestsOnAnIncomeThatMayNotBeSeenIsNotSaid() {
    stream
        .record(VO, training(IncomeSource.TRANSITIONAL_BENEFIT), NAV)
        .record(NAV, Happened.measure(UUID.randomUUID(), NAV, "2026-02-01"), VO, REFUGEE);
    assertThat(across(VO)).isTrue();
    assertThat(across(NAV)).isNull();
    assertThat(across(REFUGEE)).as("who does not see the programme at all").isNull();

    stream.record(
        VO, Happened.consent(UUID.randomUUID(), List.of(NAV), List.of(Category.ECONOMY)), NAV);
    assertThat(across(NAV)).isTrue();
  }

  private static ProgrammeStarted training(IncomeSource income) {
    LocalDate day = LocalDate.of(2026, 1, 5);
    return new ProgrammeStarted(
        UUID.randomUUID(),
        Programme.NORWEGIAN_TRAINING,
        VO,
        day,
        day,
        day.plusYears(1),
        ProgrammeGoal.BASIC,
        List.of(income));
  }

  private Boolean across(AgencyId viewer) {
    return Cards.of(stream, viewer, "2026-03-01").measures().getFirst().across();
  }
}
