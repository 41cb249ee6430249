package no.overgang.command.participant.model.revision;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.BEFORE;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.History;
import no.overgang.events.AgencyId;
import no.overgang.events.EventTypes;
import no.overgang.events.Protected;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.EntryContent;
import no.overgang.events.participant.EntryCorrected;
import no.overgang.events.participant.EntryRetracted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeStarted;

/** Entries that may have been wrong. */
final class AnEntry {

  static final UUID NO_SUCH_ENTRY = new UUID(0xFAC7, 9999);
  static final UUID PRACTICE = new UUID(0x94A, 1);
  static final UUID PROGRAMME = new UUID(0x960, 1);
  static final Protected REASON = new Protected("Feil dato");
  static final Protected PURPOSE = new Protected("Norsk på jobb");
  static final LocalDate PRACTICE_ENDS = LocalDate.of(2026, 6, 1);

  private AnEntry() {}

  /** The id of the event that was recorded last. */
  static UUID last(History history) {
    return history.facts().getLast().eventId();
  }

  /** The id of the event that was recorded at a place. */
  static UUID at(History history, int place) {
    return history.facts().get(place).eventId();
  }

  static PracticeStarted practice() {
    return practice(PRACTICE_ENDS);
  }

  static PracticeStarted practice(LocalDate plannedEnd) {
    return new PracticeStarted(
        PRACTICE,
        PracticeKind.WORK_PRACTICE,
        new Employer(null, "Kantinen"),
        REFUGEE_SERVICE,
        null,
        PURPOSE,
        new BigDecimal("30"),
        REGISTERED_ON,
        plannedEnd,
        null);
  }

  /** The refugee service started a practice, and told NAV. */
  static History practiceStarted() {
    return told(aParticipant(), REFUGEE_SERVICE, practice(), NAV);
  }

  static ProgrammeStarted programme() {
    return new ProgrammeStarted(
        PROGRAMME,
        Programme.INTRODUCTION,
        REFUGEE_SERVICE,
        REGISTERED_ON,
        REGISTERED_ON,
        REGISTERED_ON.plusYears(2),
        ProgrammeGoal.WORK,
        List.of());
  }

  /** And then an agency recorded this for others to see. */
  static History told(
      History history, AgencyId agency, ParticipantEvent event, AgencyId... addressees) {
    var facts = new ArrayList<>(history.facts());
    facts.add(new Fact(new UUID(0xFAC7, facts.size()), agency, Set.of(addressees), BEFORE, event));
    return new History(facts);
  }

  static EntryCorrected corrected(UUID entry, ParticipantEvent content, String... fields) {
    return new EntryCorrected(
        entry, List.of(fields), new EntryContent(EventTypes.nameOf(content), 1, content), REASON);
  }

  static EntryRetracted retracted(UUID entry, ParticipantEvent event) {
    return new EntryRetracted(entry, event.category(), REASON);
  }
}
