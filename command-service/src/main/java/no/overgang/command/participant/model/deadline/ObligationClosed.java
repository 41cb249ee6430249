package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import org.jspecify.annotations.Nullable;

/** D05: the obligation after a dropout is closed by the day it was given (R14; J T7.1). */
record ObligationClosed(ObligationDays obligation) implements Demand {

  static Stream<Demand> in(ParticipantState state, AgencyDirectory directory) {
    return state.reckoning().obligations().values().stream().map(ObligationClosed::new);
  }

  @Override
  public String rule() {
    return "D05";
  }

  @Override
  public UUID ref() {
    return obligation.obligationId();
  }

  @Override
  public AgencyId owner() {
    return obligation.agency();
  }

  @Override
  public LocalDate on() {
    return obligation.openedOn();
  }

  @Override
  public LocalDate reckonedFrom() {
    return obligation.due();
  }

  @Override
  public Instant toldAt() {
    return obligation.toldAt();
  }

  @Override
  public LocalDate due(RuleBook.Version version) {
    return obligation.due();
  }

  @Override
  public Optional<LocalDate> metOn(LocalDate due, RuleBook.@Nullable Version version) {
    return Optional.ofNullable(obligation.closedOn());
  }
}
