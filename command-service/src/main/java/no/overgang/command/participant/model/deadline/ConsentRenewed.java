package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.HubTime;
import no.overgang.events.sharing.Grant;
import org.jspecify.annotations.Nullable;

/**
 * D06: notice that a consent is about to expire, to whoever is responsible. Met when other grounds
 * cover the same parties and categories beyond its last day, whether one does or several together,
 * and also when they come late; a withdrawal of the consent itself lifts it.
 *
 * @param until the consent's last day
 * @param coveredOn the day on which the last of what it opens was covered by another ground
 */
record ConsentRenewed(
    Grant consent, LocalDate until, GroundDays days, AgencyId owner, Optional<LocalDate> coveredOn)
    implements Demand {

  static Stream<Demand> in(ParticipantState state, AgencyDirectory directory) {
    AgencyId responsible = state.responsibility().latest().orElse(null);
    if (responsible == null) {
      return Stream.empty();
    }
    return state.grounds().all().stream()
        .filter(grant -> grant.kind() == Grant.Kind.CONSENT)
        .flatMap(consent -> of(consent, state, responsible).stream());
  }

  private static Optional<Demand> of(Grant consent, ParticipantState state, AgencyId responsible) {
    LocalDate until = consent.validUntil();
    GroundDays days = state.reckoning().grounds().get(consent.id());
    return until == null || days == null
        ? Optional.empty()
        : Optional.of(
            new ConsentRenewed(
                consent, until, days, responsible, coveredOn(consent, until, state)));
  }

  private static Optional<LocalDate> coveredOn(
      Grant consent, LocalDate until, ParticipantState state) {
    var each = new ArrayList<LocalDate>();
    for (AgencyId recipient : consent.recipients()) {
      for (Category category : consent.categories()) {
        Optional<LocalDate> covered =
            state.grounds().all().stream()
                .filter(grant -> coversLonger(grant, recipient, category, until))
                .flatMap(grant -> Stream.ofNullable(state.reckoning().grounds().get(grant.id())))
                .map(GroundDays::recordedFor)
                .min(Comparator.naturalOrder());
        if (covered.isEmpty()) {
          return Optional.empty();
        }
        each.add(covered.get());
      }
    }
    return each.isEmpty() ? Optional.empty() : Optional.of(Collections.max(each));
  }

  /** That it was withdrawn later does not undo that there was one in time. */
  private static boolean coversLonger(
      Grant grant, AgencyId recipient, Category category, LocalDate until) {
    return grant.recipients().contains(recipient)
        && grant.categories().contains(category)
        && (grant.validUntil() == null || grant.validUntil().isAfter(until));
  }

  @Override
  public String rule() {
    return "D06";
  }

  @Override
  public UUID ref() {
    return consent.id();
  }

  @Override
  public LocalDate on() {
    return days.recordedFor();
  }

  @Override
  public LocalDate reckonedFrom() {
    return until;
  }

  @Override
  public Instant toldAt() {
    return days.toldAt();
  }

  @Override
  public LocalDate due(RuleBook.Version version) {
    return until;
  }

  @Override
  public Optional<LocalDate> metOn(LocalDate due, RuleBook.@Nullable Version version) {
    return coveredOn;
  }

  @Override
  public Optional<LocalDate> overOn() {
    return Optional.ofNullable(consent.withdrawnAt()).map(HubTime::dayOf);
  }

  @Override
  public Optional<LocalDate> risesOn(LocalDate due, RuleBook.Version version) {
    return Optional.of(until.minusDays(version.number("days")));
  }
}
