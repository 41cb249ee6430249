package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.code.Programme;
import org.jspecify.annotations.Nullable;

/**
 * D08: the decision on a qualification programme (KVP) is reviewed when some months have gone (P
 * box 4-2). A review shows as a plan agreed anew or an extension, in the two months before it is
 * due or later.
 */
record KvpReviewed(ProgrammeDays programme, List<LocalDate> plansAgreedOn) implements Demand {

  /** What was agreed earlier is no review. */
  private static final int MONTHS_BEFORE = 2;

  static Stream<Demand> in(ParticipantState state, AgencyDirectory directory) {
    return state.reckoning().programmes().values().stream()
        .filter(programme -> programme.programme() == Programme.KVP)
        .map(programme -> new KvpReviewed(programme, state.reckoning().plansAgreedOn()));
  }

  @Override
  public String rule() {
    return "D08";
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
    return programme.startedOn();
  }

  @Override
  public LocalDate reckonedFrom() {
    return programme.startedOn();
  }

  @Override
  public Instant toldAt() {
    return programme.startToldAt();
  }

  @Override
  public LocalDate due(RuleBook.Version version) {
    return programme.startedOn().plusMonths(version.number("months"));
  }

  @Override
  public Optional<LocalDate> metOn(LocalDate due, RuleBook.@Nullable Version version) {
    return Stream.concat(plansAgreedOn.stream(), programme.extendedOn().stream())
        .filter(day -> !day.isBefore(due.minusMonths(MONTHS_BEFORE)))
        .min(Comparator.naturalOrder());
  }

  @Override
  public Optional<LocalDate> overOn() {
    return Optional.ofNullable(programme.exitedOn());
  }
}
