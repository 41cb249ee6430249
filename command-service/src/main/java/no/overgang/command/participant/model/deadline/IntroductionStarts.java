package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.responsibility.Responsibility;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.Programme;
import org.jspecify.annotations.Nullable;

/**
 * D01: the introduction programme starts within some months of the settlement (integreringsloven; P
 * box 3-1). Asked of whoever a refugee service registers; the version of the rule is that of the
 * day of settlement, so nobody who settled before the law is asked for it.
 *
 * @param owner the refugee service that is responsible, or was before another kind of agency took
 *     over: starting the programme is the municipality's duty
 */
record IntroductionStarts(
    Reckoning.Settlement settlement, AgencyId owner, Optional<LocalDate> started)
    implements Demand {

  static Stream<Demand> in(ParticipantState state, AgencyDirectory directory) {
    Reckoning.Settlement settlement = state.reckoning().settlement();
    if (settlement == null
        || !directory.isOfKind(settlement.toldBy(), AgencyKind.REFUGEE_SERVICE)) {
      return Stream.empty();
    }
    AgencyId owner =
        state.responsibility().periods().reversed().stream()
            .map(Responsibility.Period::agency)
            .filter(agency -> directory.isOfKind(agency, AgencyKind.REFUGEE_SERVICE))
            .findFirst()
            .orElse(settlement.toldBy());
    Optional<LocalDate> started =
        state.reckoning().programmes().values().stream()
            .filter(programme -> programme.programme() == Programme.INTRODUCTION)
            .map(ProgrammeDays::startedOn)
            .min(Comparator.naturalOrder());
    return Stream.of(new IntroductionStarts(settlement, owner, started));
  }

  @Override
  public String rule() {
    return "D01";
  }

  @Override
  public @Nullable UUID ref() {
    return null;
  }

  @Override
  public LocalDate on() {
    return settlement.on();
  }

  @Override
  public LocalDate reckonedFrom() {
    return settlement.on();
  }

  @Override
  public Instant toldAt() {
    return settlement.toldAt();
  }

  @Override
  public LocalDate due(RuleBook.Version version) {
    return settlement.on().plusMonths(version.number("months"));
  }

  @Override
  public Optional<LocalDate> metOn(LocalDate due, RuleBook.@Nullable Version version) {
    return started;
  }
}
