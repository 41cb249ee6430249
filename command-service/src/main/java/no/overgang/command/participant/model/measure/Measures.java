package no.overgang.command.participant.model.measure;

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
import no.overgang.events.code.MeasureKind;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureEvent;
import no.overgang.events.participant.MeasureStarted;
import org.jspecify.annotations.Nullable;

/** The measures of a participant (domain 4.6). Immutable. */
public record Measures(Map<UUID, Measure> byId) {

  /** None. */
  public static final Measures NONE = new Measures(Map.of());

  /** A measure that runs or has ended. */
  public sealed interface Measure {
    UUID measureId();

    MeasureKind kind();

    /** The agency whose measure it is. */
    AgencyId provider();

    /** Every agency that has followed it up, the present one last. */
    List<AgencyId> followUps();

    LocalDate from();

    /** The programme it is part of, if it is. */
    @Nullable UUID programmeId();

    /** The last day, once it has ended. */
    Optional<LocalDate> endedOn();

    /** The agency that follows it up, or did when it ended. */
    default AgencyId followUpBy() {
      return followUps().getLast();
    }
  }

  /** It runs. */
  public record Running(
      UUID measureId,
      MeasureKind kind,
      AgencyId provider,
      List<AgencyId> followUps,
      LocalDate from,
      LocalDate plannedEnd,
      BigDecimal hoursPerWeek,
      @Nullable UUID programmeId)
      implements Measure {

    @Override
    public Optional<LocalDate> endedOn() {
      return Optional.empty();
    }

    Running continuedBy(AgencyId agency) {
      return new Running(
          measureId,
          kind,
          provider,
          Stream.concat(followUps.stream(), Stream.of(agency)).toList(),
          from,
          plannedEnd,
          hoursPerWeek,
          programmeId);
    }
  }

  /** It has ended. */
  public record Ended(
      UUID measureId,
      MeasureKind kind,
      AgencyId provider,
      List<AgencyId> followUps,
      LocalDate from,
      LocalDate on,
      @Nullable UUID programmeId)
      implements Measure {

    @Override
    public Optional<LocalDate> endedOn() {
      return Optional.of(on);
    }
  }

  public Measures {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The measures after an event. */
  public Measures evolve(MeasureEvent event) {
    return switch (event) {
      case MeasureStarted e ->
          with(
              new Running(
                  e.measureId(),
                  e.kind(),
                  e.provider(),
                  List.of(e.followUpBy()),
                  e.from(),
                  e.plannedEnd(),
                  e.hoursPerWeek(),
                  e.programmeId()));
      case MeasureContinued e ->
          running(e.measureId()).map(was -> with(was.continuedBy(e.newFollowUpBy()))).orElse(this);
      case MeasureEnded e ->
          running(e.measureId())
              .map(
                  was ->
                      with(
                          new Ended(
                              was.measureId(),
                              was.kind(),
                              was.provider(),
                              was.followUps(),
                              was.from(),
                              e.on(),
                              was.programmeId())))
              .orElse(this);
    };
  }

  /** The measure of this id. */
  public Optional<Measure> find(UUID measureId) {
    return Optional.ofNullable(byId.get(measureId));
  }

  /** The measure of this id, if it runs. */
  public Optional<Running> running(UUID measureId) {
    return find(measureId).filter(Running.class::isInstance).map(Running.class::cast);
  }

  /** The measures that run. */
  public List<Running> running() {
    return byId.values().stream()
        .filter(Running.class::isInstance)
        .map(Running.class::cast)
        .toList();
  }

  /** Ids of the measures for which the condition holds. */
  public List<UUID> where(Predicate<Measure> condition) {
    return byId.values().stream().filter(condition).map(Measure::measureId).toList();
  }

  private Measures with(Measure measure) {
    var next = new LinkedHashMap<>(byId);
    next.put(measure.measureId(), measure);
    return new Measures(next);
  }
}
