package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * D03: the transfer meeting is held some weeks before the sender's programme is planned to end (P
 * 2.3.3). Asked once a transfer is requested while a programme of the sender runs; of several the
 * one that ends first counts. Met by a meeting with everybody who must be there (R05), or by a
 * coded waiver.
 */
record MeetingInTime(TransferDays transfer, ProgrammeDays programme) implements Demand {

  static Stream<Demand> in(ParticipantState state, AgencyDirectory directory) {
    return state.reckoning().transfers().values().stream()
        .flatMap(
            transfer ->
                state.reckoning().programmes().values().stream()
                    .filter(programme -> programme.owner().equals(transfer.sender()))
                    .filter(programme -> programme.ranOn(transfer.requestedOn()))
                    .min(Comparator.comparing(ProgrammeDays::plannedEnd))
                    .map(programme -> new MeetingInTime(transfer, programme))
                    .stream());
  }

  @Override
  public String rule() {
    return "D03";
  }

  @Override
  public UUID ref() {
    return transfer.route().transferId();
  }

  @Override
  public AgencyId owner() {
    return transfer.sender();
  }

  /** The day of the request, or of the extension that came after it. */
  @Override
  public LocalDate on() {
    return programme.endSaidOn().isAfter(transfer.requestedOn())
        ? programme.endSaidOn()
        : transfer.requestedOn();
  }

  @Override
  public LocalDate reckonedFrom() {
    return programme.plannedEnd();
  }

  @Override
  public Instant toldAt() {
    return programme.endToldAt().isAfter(transfer.toldAt())
        ? programme.endToldAt()
        : transfer.toldAt();
  }

  @Override
  public LocalDate due(RuleBook.Version version) {
    return programme.plannedEnd().minusWeeks(version.number("weeks"));
  }

  @Override
  public Optional<LocalDate> metOn(LocalDate due, RuleBook.@Nullable Version version) {
    return Optional.ofNullable(transfer.metOn());
  }

  @Override
  public Optional<LocalDate> overOn() {
    return Optional.ofNullable(transfer.offOn());
  }
}
