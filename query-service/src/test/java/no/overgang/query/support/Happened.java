package no.overgang.query.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.Category;
import no.overgang.events.EventTypes;
import no.overgang.events.Protected;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.ConsentForm;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.MeetingMedium;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.ResidenceGround;
import no.overgang.events.code.TransferReason;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.participant.*;
import no.overgang.events.participant.DeadlineRaised;
import no.overgang.events.participant.EntryContent;
import no.overgang.events.participant.EntryCorrected;
import no.overgang.events.participant.EntryRetracted;
import no.overgang.events.participant.ForeignCode;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.Party;
import no.overgang.events.participant.TaskRequested;

/** Events as tests speak of them, with all that does not matter filled in. */
public final class Happened {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private Happened() {}

  public static ParticipantRegistered registered() {
    return new ParticipantRegistered(
        "3301", DAY, ResidenceGround.ASYLUM, 1994, "ti", true, PriorEducation.PRIMARY);
  }

  public static ResponsibilityAssumed responsible(AgencyId agency, String from) {
    return new ResponsibilityAssumed(agency, LocalDate.parse(from), null);
  }

  public static ContactPersonAssigned contact(AgencyId agency, String person) {
    return new ContactPersonAssigned(agency, text(person), DAY, null, null);
  }

  public static ParticipantReferred referred(UUID id, AgencyId from, AgencyId to) {
    return new ParticipantReferred(
        id,
        from,
        to,
        MeasureKind.NORWEGIAN_COURSE,
        null,
        text("norskkurs"),
        null,
        List.of(),
        LocalDate.of(2026, 2, 1),
        null);
  }

  public static LanguageLevelRecorded level(
      LanguageSkill skill, LanguageLevel level, LevelSource source) {
    return new LanguageLevelRecorded(skill, level, source, DAY);
  }

  public static MappingRecorded mapped(MappingDimension... dimensions) {
    return new MappingRecorded(
        UUID.randomUUID(),
        "Kompetansekartlegging",
        "samtale",
        true,
        Arrays.stream(dimensions)
            .map(dimension -> new Finding(dimension, text("funn om " + dimension), null))
            .toList(),
        null,
        null);
  }

  public static ConsentGranted consent(UUID id, List<AgencyId> parties, List<Category> categories) {
    return new ConsentGranted(
        id, parties, text("samarbeid"), categories, DAY, null, "ti", ConsentForm.WRITTEN);
  }

  public static ProgrammeStarted programme(UUID id, AgencyId owner, String startedOn) {
    var day = LocalDate.parse(startedOn);
    return new ProgrammeStarted(
        id,
        Programme.INTRODUCTION,
        owner,
        day,
        day,
        day.plusYears(1),
        ProgrammeGoal.WORK,
        List.of(IncomeSource.INTRODUCTION_BENEFIT));
  }

  public static ProgrammeExited exited(UUID id, String on) {
    return new ProgrammeExited(id, ExitCode.PAID_WORK, true, LocalDate.parse(on), null, null);
  }

  public static PracticeStarted practice(UUID id, AgencyId followUpBy, String from) {
    var day = LocalDate.parse(from);
    return new PracticeStarted(
        id,
        PracticeKind.LANGUAGE_PRACTICE,
        new Employer(null, "Bakeriet"),
        followUpBy,
        null,
        text("språk"),
        BigDecimal.TEN,
        day,
        day.plusMonths(3),
        null);
  }

  public static PracticeEnded practiceEnded(UUID id, String on) {
    return new PracticeEnded(id, LocalDate.parse(on), PracticeOutcome.JOB, null);
  }

  public static TransferToNavRequested transfer(UUID id, AgencyId from, AgencyId to) {
    return new TransferToNavRequested(
        id, from, to, TransferReason.PROGRAMME_ENDING, LocalDate.of(2026, 6, 1), 1);
  }

  public static TransferMeetingScheduled meeting(UUID transfer, UUID meeting, AgencyId... invited) {
    return new TransferMeetingScheduled(
        transfer,
        meeting,
        Instant.parse("2026-05-04T10:00:00Z"),
        text("rådhuset"),
        MeetingMedium.IN_PERSON,
        Arrays.stream(invited)
            .map(agency -> new Invited(AttendeeRole.ADVISER, agency, null))
            .toList(),
        true);
  }

  /** An offer of the municipality of Drammen, open to refugee services and schools. */
  public static OfferPublished offer(UUID id, AgencyId provider, String title, int capacity) {
    return new OfferPublished(
        id,
        provider,
        MeasureKind.SECTOR_COURSE,
        null,
        title,
        "3301",
        LanguageLevel.A2,
        true,
        false,
        List.of(LocalDate.of(2026, 8, 17)),
        capacity,
        List.of(AgencyKind.REFUGEE_SERVICE, AgencyKind.ADULT_EDUCATION));
  }

  public static ParticipantReferred suggested(
      UUID referral, UUID offer, AgencyId from, AgencyId to) {
    return new ParticipantReferred(
        referral,
        from,
        to,
        MeasureKind.SECTOR_COURSE,
        offer,
        text("bransjekurs"),
        null,
        List.of(),
        LocalDate.of(2026, 2, 1),
        null);
  }

  public static MeasureStarted measure(UUID id, AgencyId provider, String from) {
    var day = LocalDate.parse(from);
    return new MeasureStarted(
        id,
        MeasureKind.JOB_CLUB,
        new ForeignCode("arena", "JOBBK"),
        provider,
        new Party(null, "Jobbhuset"),
        provider,
        null,
        day,
        day.plusMonths(2),
        new BigDecimal("15"),
        null,
        null);
  }

  public static MeasureEnded measureEnded(UUID id, String on) {
    return new MeasureEnded(id, LocalDate.parse(on), MeasureOutcome.COMPLETED, null);
  }

  public static TaskRequested task(UUID id, AgencyId owner, String due) {
    return new TaskRequested(id, owner, text("gjør noe"), LocalDate.parse(due), null, null);
  }

  public static DeadlineRaised deadline(UUID id, String rule, AgencyId agency, String due) {
    return new DeadlineRaised(id, rule, 1, LocalDate.parse(due), agency, null);
  }

  /** The entry is to be read with this content from now on. */
  public static EntryCorrected corrected(UUID entry, ParticipantEvent content) {
    return new EntryCorrected(
        entry,
        List.of("level"),
        new EntryContent(EventTypes.nameOf(content), 1, content),
        text("feilført"));
  }

  public static EntryRetracted retracted(UUID entry, Category category) {
    return new EntryRetracted(entry, category, text("gjelder en annen"));
  }

  public static Protected text(String text) {
    return new Protected(text);
  }
}
