package no.overgang.query.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.ContentPart;
import no.overgang.events.Protected;
import no.overgang.events.RecordedEvent;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.Programme;
import no.overgang.events.manifest.ManifestSources;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.query.access.Trace;
import no.overgang.query.loop.OpenLoops;
import no.overgang.query.view.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * A participant's card, folded from the stream. Pure and immutable; every entry keeps the trace of
 * the event it comes from, so that a reader is shown what that event would show.
 *
 * @param version sequence of the last event
 * @param levelSources which recorded level counts per skill, by the same rule as the manifest's
 *     (R13)
 * @param traces where all content comes from, each combination once
 */
record CardState(
    long version,
    @Nullable Responsible responsible,
    Map<String, Contact> contacts,
    Map<UUID, ProgrammeEntry> programmes,
    Map<LanguageSkill, Level> levels,
    Map<UUID, Practice> practices,
    OpenLoops loops,
    ManifestSources levelSources,
    List<Trace> traces) {

  static final CardState NONE =
      new CardState(
          -1,
          null,
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          OpenLoops.NONE,
          ManifestSources.NONE,
          List.of());

  record Responsible(AgencyId agency, Instant since, Trace trace) {}

  record Contact(AgencyId agency, Protected person, LocalDate from, Trace trace) {}

  record ProgrammeEntry(
      UUID id,
      Programme programme,
      AgencyId owner,
      LocalDate startedOn,
      LocalDate plannedEnd,
      Trace trace,
      @Nullable Exit exit) {}

  record Exit(LocalDate on, ExitCode code, Trace trace) {}

  record Level(
      LanguageSkill skill, LanguageLevel level, LevelSource source, LocalDate on, Trace trace) {}

  record Practice(
      UUID id,
      PracticeKind kind,
      String employer,
      AgencyId followUpBy,
      LocalDate from,
      LocalDate plannedEnd,
      Trace trace,
      @Nullable End end) {}

  record End(LocalDate on, Trace trace) {}

  CardState {
    contacts = Frozen.map(contacts);
    programmes = Frozen.map(programmes);
    levels = Frozen.map(levels);
    practices = Frozen.map(practices);
    traces = List.copyOf(traces);
  }

  /** The card after an event. */
  CardState evolve(RecordedEvent recorded) {
    Trace trace = Trace.of(recorded.envelope());
    CardState next = seen(recorded, trace);
    return switch (recorded.participantEvent()) {
      case ResponsibilityAssumed e ->
          next.responsible(new Responsible(e.agency(), recorded.envelope().occurredAt(), trace));
      case ContactPersonAssigned e ->
          next.contact(new Contact(e.agency(), e.person(), e.from(), trace));
      case TransferAccepted e ->
          next.contact(
              new Contact(
                  recorded.envelope().agency(), e.contactPerson(), e.responsibleFrom(), trace));
      case ProgrammeStarted e ->
          next.programme(
              new ProgrammeEntry(
                  e.programmeId(),
                  e.programme(),
                  e.owner(),
                  e.startedOn(),
                  e.plannedEnd(),
                  trace,
                  null));
      case ProgrammeExited e -> next.exited(e, trace);
      case LanguageLevelRecorded e -> next.level(recorded, e, trace);
      case PracticeStarted e ->
          next.practice(
              new Practice(
                  e.practiceId(),
                  e.kind(),
                  e.employer().name(),
                  e.followUpBy(),
                  e.from(),
                  e.plannedEnd(),
                  trace,
                  null));
      case PracticeContinued e -> next.continued(e);
      case PracticeEnded e -> next.ended(e, trace);
      default -> next;
    };
  }

  private CardState seen(RecordedEvent recorded, Trace trace) {
    Set<Trace> all = new LinkedHashSet<>(traces);
    all.add(trace);
    for (ContentPart part : recorded.event().parts()) {
      all.add(trace.in(part.category()));
    }
    return new CardState(
        recorded.envelope().sequence(),
        responsible,
        contacts,
        programmes,
        levels,
        practices,
        loops.evolve(recorded),
        levelSources,
        all.size() == traces.size() ? traces : List.copyOf(all));
  }

  private CardState responsible(Responsible now) {
    return new CardState(
        version, now, contacts, programmes, levels, practices, loops, levelSources, traces);
  }

  private CardState contact(Contact contact) {
    var next = new TreeMap<>(contacts);
    next.put(contact.agency().orgnr(), contact);
    return new CardState(
        version, responsible, next, programmes, levels, practices, loops, levelSources, traces);
  }

  private CardState programme(ProgrammeEntry programme) {
    var next = new LinkedHashMap<>(programmes);
    next.put(programme.id(), programme);
    return new CardState(
        version, responsible, contacts, next, levels, practices, loops, levelSources, traces);
  }

  private CardState exited(ProgrammeExited event, Trace trace) {
    ProgrammeEntry running = known(programmes.get(event.programmeId()));
    return programme(
        new ProgrammeEntry(
            running.id(),
            running.programme(),
            running.owner(),
            running.startedOn(),
            running.plannedEnd(),
            running.trace(),
            new Exit(event.on(), event.exitCode(), trace)));
  }

  private CardState level(RecordedEvent recorded, LanguageLevelRecorded event, Trace trace) {
    UUID id = recorded.envelope().eventId();
    ManifestSources sources = levelSources.evolve(id, recorded.envelope().agency(), event);
    var next = new TreeMap<>(levels);
    if (sources.byItem().values().stream().anyMatch(source -> source.eventId().equals(id))) {
      next.put(
          event.skill(),
          new Level(event.skill(), event.level(), event.source(), event.on(), trace));
    }
    return new CardState(
        version, responsible, contacts, programmes, next, practices, loops, sources, traces);
  }

  private CardState practice(Practice practice) {
    var next = new LinkedHashMap<>(practices);
    next.put(practice.id(), practice);
    return new CardState(
        version, responsible, contacts, programmes, levels, next, loops, levelSources, traces);
  }

  private CardState continued(PracticeContinued event) {
    Practice running = known(practices.get(event.practiceId()));
    return practice(
        new Practice(
            running.id(),
            running.kind(),
            running.employer(),
            event.newFollowUpBy(),
            running.from(),
            running.plannedEnd(),
            running.trace(),
            running.end()));
  }

  private CardState ended(PracticeEnded event, Trace trace) {
    Practice running = known(practices.get(event.practiceId()));
    return practice(
        new Practice(
            running.id(),
            running.kind(),
            running.employer(),
            running.followUpBy(),
            running.from(),
            running.plannedEnd(),
            running.trace(),
            new End(event.on(), trace)));
  }

  /**
   * A stream that goes on with what never began is broken, and is parked rather than guessed at.
   */
  private static <T> T known(@Nullable T begun) {
    if (begun == null) {
      throw new IllegalStateException("Something goes on that never began");
    }
    return begun;
  }
}
