package no.overgang.command.participant.model.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeEvent;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.PracticeStarted;

/** The practices of a participant (domain 4.6). Immutable. */
public record Practices(Map<UUID, Practice> byId) {

  /** None. */
  public static final Practices NONE = new Practices(Map.of());

  /** A practice that runs or has ended. */
  public sealed interface Practice {
    UUID practiceId();

    /** Every agency that has followed it up, the present one last. */
    List<AgencyId> followUps();

    LocalDate from();

    boolean documented();

    /** The last day, once it has ended. */
    Optional<LocalDate> endedOn();

    /** The agency that follows it up, or did when it ended. */
    default AgencyId followUpBy() {
      return followUps().getLast();
    }
  }

  /** It runs. */
  public record Running(
      UUID practiceId,
      List<AgencyId> followUps,
      LocalDate from,
      LocalDate plannedEnd,
      BigDecimal hoursPerWeek,
      boolean documented)
      implements Practice {

    @Override
    public Optional<LocalDate> endedOn() {
      return Optional.empty();
    }

    Running until(LocalDate newEnd) {
      return new Running(practiceId, followUps, from, newEnd, hoursPerWeek, documented);
    }

    Running continuedBy(AgencyId agency) {
      return new Running(
          practiceId,
          Stream.concat(followUps.stream(), Stream.of(agency)).toList(),
          from,
          plannedEnd,
          hoursPerWeek,
          documented);
    }
  }

  /** It has ended. */
  public record Ended(
      UUID practiceId, List<AgencyId> followUps, LocalDate from, LocalDate on, boolean documented)
      implements Practice {

    @Override
    public Optional<LocalDate> endedOn() {
      return Optional.of(on);
    }
  }

  public Practices {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The practices after an event. */
  public Practices evolve(PracticeEvent event) {
    return switch (event) {
      case PracticeStarted e ->
          with(
              new Running(
                  e.practiceId(),
                  List.of(e.followUpBy()),
                  e.from(),
                  e.plannedEnd(),
                  e.hoursPerWeek(),
                  false));
      case PracticeExtended e ->
          running(e.practiceId()).map(was -> with(was.until(e.newEnd()))).orElse(this);
      case PracticeContinued e ->
          running(e.practiceId()).map(was -> with(was.continuedBy(e.newFollowUpBy()))).orElse(this);
      case PracticeDocumented e -> find(e.practiceId()).map(this::documented).orElse(this);
      case PracticeEnded e ->
          find(e.practiceId())
              .map(
                  was ->
                      with(
                          new Ended(
                              was.practiceId(),
                              was.followUps(),
                              was.from(),
                              e.on(),
                              was.documented())))
              .orElse(this);
    };
  }

  private Practices documented(Practice practice) {
    return with(
        switch (practice) {
          case Running p ->
              new Running(
                  p.practiceId(), p.followUps(), p.from(), p.plannedEnd(), p.hoursPerWeek(), true);
          case Ended p -> new Ended(p.practiceId(), p.followUps(), p.from(), p.on(), true);
        });
  }

  /** The practice of this id. */
  public Optional<Practice> find(UUID practiceId) {
    return Optional.ofNullable(byId.get(practiceId));
  }

  /** The practice of this id, if it runs. */
  public Optional<Running> running(UUID practiceId) {
    return find(practiceId).filter(Running.class::isInstance).map(Running.class::cast);
  }

  /** Ids of the practices for which the condition holds. */
  public List<UUID> where(Predicate<Practice> condition) {
    return byId.values().stream().filter(condition).map(Practice::practiceId).toList();
  }

  private Practices with(Practice practice) {
    var next = new LinkedHashMap<>(byId);
    next.put(practice.practiceId(), practice);
    return new Practices(next);
  }
}
