package no.overgang.query.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.HubTime;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.Programme;
import no.overgang.query.access.Disclosure.Withhold;
import no.overgang.query.access.Eyes;
import no.overgang.query.loop.Item;
import org.jspecify.annotations.Nullable;

/**
 * A participant's card as a reader sees it. An entry is shown when the event it comes from would
 * be; the categories in which something is withheld are listed.
 */
record Card(
    UUID participantId,
    @Nullable String name,
    long version,
    @Nullable Responsible responsible,
    List<Contact> contactPersons,
    List<ProgrammeEntry> programmes,
    List<Level> levels,
    List<Practice> practices,
    List<OpenLoop> openLoops,
    List<Closed> withheld) {

  record Responsible(String agency, Instant since, @Nullable String contactPerson) {}

  record Contact(String agency, String person, LocalDate from) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProgrammeEntry(
      UUID programmeId,
      Programme programme,
      String owner,
      LocalDate startedOn,
      LocalDate plannedEnd,
      @Nullable LocalDate exitedOn,
      @Nullable ExitCode exitCode) {}

  record Level(LanguageSkill skill, LanguageLevel level, LevelSource source, LocalDate on) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Practice(
      UUID practiceId,
      PracticeKind kind,
      String employer,
      String followUpBy,
      LocalDate from,
      LocalDate plannedEnd,
      @Nullable LocalDate endedOn) {}

  record OpenLoop(
      Item.Kind kind,
      @Nullable UUID ref,
      String agency,
      Instant since,
      @Nullable LocalDate due,
      @Nullable String code) {}

  record Closed(Category category, String ground) {}

  /** The card of a state as the eyes may see it. */
  static Card of(UUID participant, @Nullable String name, CardState state, Eyes eyes) {
    return new Card(
        participant,
        name,
        state.version() + 1,
        responsible(state, eyes),
        state.contacts().values().stream()
            .filter(contact -> eyes.see(contact.trace()))
            .map(
                contact ->
                    new Contact(contact.agency().value(), contact.person().text(), contact.from()))
            .toList(),
        state.programmes().values().stream()
            .filter(programme -> eyes.see(programme.trace()))
            .map(programme -> programme(programme, eyes))
            .toList(),
        state.levels().values().stream()
            .filter(level -> eyes.see(level.trace()))
            .map(level -> new Level(level.skill(), level.level(), level.source(), level.on()))
            .toList(),
        state.practices().values().stream()
            .filter(practice -> eyes.see(practice.trace()))
            .map(practice -> practice(practice, eyes))
            .toList(),
        loops(state, eyes),
        withheld(state, eyes));
  }

  private static @Nullable Responsible responsible(CardState state, Eyes eyes) {
    var responsible = state.responsible();
    if (responsible == null || !eyes.see(responsible.trace())) {
      return null;
    }
    var contact = state.contacts().get(responsible.agency().orgnr());
    return new Responsible(
        responsible.agency().value(),
        responsible.since(),
        contact != null && eyes.see(contact.trace()) ? contact.person().text() : null);
  }

  private static ProgrammeEntry programme(CardState.ProgrammeEntry programme, Eyes eyes) {
    var exit = programme.exit();
    boolean shown = exit != null && eyes.see(exit.trace());
    return new ProgrammeEntry(
        programme.id(),
        programme.programme(),
        programme.owner().value(),
        programme.startedOn(),
        programme.plannedEnd(),
        exit != null && shown ? exit.on() : null,
        exit != null && shown ? exit.code() : null);
  }

  private static Practice practice(CardState.Practice practice, Eyes eyes) {
    var end = practice.end();
    return new Practice(
        practice.id(),
        practice.kind(),
        practice.employer(),
        practice.followUpBy().value(),
        practice.from(),
        practice.plannedEnd(),
        end != null && eyes.see(end.trace()) ? end.on() : null);
  }

  private static List<OpenLoop> loops(CardState state, Eyes eyes) {
    LocalDate today = HubTime.dayOf(eyes.now());
    return state.loops().open().stream()
        .filter(item -> !item.kind().isNews() && eyes.see(item.trace()))
        .filter(item -> item.hideAfter() == null || !item.hideAfter().isBefore(today))
        .sorted(
            Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Item::since))
        .map(
            item ->
                new OpenLoop(
                    item.kind(),
                    item.ref(),
                    item.agency().value(),
                    item.since(),
                    item.due(),
                    item.code()))
        .toList();
  }

  private static List<Closed> withheld(CardState state, Eyes eyes) {
    var closed = new TreeMap<Category, String>();
    state.traces().stream()
        .map(
            trace ->
                eyes.on(trace) instanceof Withhold withhold
                    ? new Closed(trace.category(), withhold.ground())
                    : null)
        .filter(Objects::nonNull)
        .forEach(entry -> closed.putIfAbsent(entry.category(), entry.ground()));
    return closed.entrySet().stream()
        .map(entry -> new Closed(entry.getKey(), entry.getValue()))
        .toList();
  }
}
