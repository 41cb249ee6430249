package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.code.Programme;
import org.jspecify.annotations.Nullable;

/**
 * D07: notice that a programme nears its planned end with the goal not reached and no transfer
 * requested (P 3.1.1). Met by a transfer that is requested and neither declined nor withdrawn, or
 * by the programme's exit; an extension lifts it. Asked of programmes that carry the follow-up of
 * the participant: training alone is handed over to nobody.
 *
 * @param requestedOn the day a transfer was requested while the programme ran
 */
record NextStepAgreed(ProgrammeDays programme, Optional<LocalDate> requestedOn) implements Demand {

  /** The programmes after which somebody must take over. */
  static final Set<Programme> PROGRAMMES =
      EnumSet.of(
          Programme.INTRODUCTION,
          Programme.KVP,
          Programme.JOBBSJANSEN_A,
          Programme.JOBBSJANSEN_B,
          Programme.JOBBSJANSEN_C);

  static Stream<Demand> in(ParticipantState state, AgencyDirectory directory) {
    return state.reckoning().programmes().values().stream()
        .filter(programme -> PROGRAMMES.contains(programme.programme()))
        .map(programme -> new NextStepAgreed(programme, requestedOn(state, programme)));
  }

  private static Optional<LocalDate> requestedOn(ParticipantState state, ProgrammeDays programme) {
    return state.reckoning().transfers().values().stream()
        .filter(transfer -> transfer.offOn() == null)
        .map(TransferDays::requestedOn)
        .filter(day -> !day.isBefore(programme.startedOn()))
        .min(Comparator.naturalOrder());
  }

  @Override
  public String rule() {
    return "D07";
  }

  @Override
  public UUID ref() {
    return programme.programmeId();
  }

  @Override
  public AgencyId owner() {
    return programme.owner();
  }

  @Override
  public LocalDate on() {
    return programme.endSaidOn();
  }

  @Override
  public LocalDate reckonedFrom() {
    return programme.plannedEnd();
  }

  @Override
  public Instant toldAt() {
    return programme.endToldAt();
  }

  @Override
  public LocalDate due(RuleBook.Version version) {
    return programme.plannedEnd();
  }

  @Override
  public Optional<LocalDate> metOn(LocalDate due, RuleBook.@Nullable Version version) {
    return Stream.concat(requestedOn.stream(), Stream.ofNullable(programme.exitedOn()))
        .min(Comparator.naturalOrder());
  }

  @Override
  public Optional<LocalDate> risesOn(LocalDate due, RuleBook.Version version) {
    return Optional.of(due.minusWeeks(version.number("weeks")));
  }
}
