package no.overgang.command.participant.model.deadline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.LeaveKind;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.ResidenceGround;
import no.overgang.events.code.TransferReason;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.TransferToNavRequested;

/** Facts with nothing but the days that matter to deadlines. */
final class Days {

  static final UUID PROGRAMME = new UUID(0xDA, 1);
  static final UUID REFERRAL = new UUID(0xDA, 2);
  static final UUID TRANSFER = new UUID(0xDA, 3);

  private static final Protected WORDS = new Protected("Oppdiktet");

  private Days() {}

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static ParticipantRegistered settled(String on) {
    return new ParticipantRegistered(
        "3301", day(on), ResidenceGround.RESETTLEMENT, 1990, "so", true, PriorEducation.PRIMARY);
  }

  static ProgrammeStarted started(Programme programme, AgencyId owner, String from, String to) {
    return started(PROGRAMME, programme, owner, from, to);
  }

  static ProgrammeStarted started(
      UUID id, Programme programme, AgencyId owner, String from, String to) {
    return new ProgrammeStarted(
        id, programme, owner, day(from), day(from), day(to), ProgrammeGoal.WORK, List.of());
  }

  static ProgrammeExtended extended(String to) {
    return new ProgrammeExtended(PROGRAMME, day(to), WORDS);
  }

  static ProgrammePaused onLeave(String from) {
    return new ProgrammePaused(PROGRAMME, LeaveKind.PARENTAL, day(from), null);
  }

  static ProgrammeExited exited(String on) {
    return new ProgrammeExited(PROGRAMME, ExitCode.COMPLETED_WITHOUT, false, day(on), null, null);
  }

  static PlanAgreed plan() {
    return new PlanAgreed(UUID.randomUUID(), 1, List.of(WORDS), List.of(), true);
  }

  static MeasureStarted measure(UUID id, MeasureKind kind, AgencyId by, String from, String hours) {
    return new MeasureStarted(
        id,
        kind,
        null,
        by,
        null,
        by,
        null,
        day(from),
        day(from).plusMonths(6),
        new BigDecimal(hours),
        null,
        null);
  }

  static PracticeStarted practice(UUID id, AgencyId by, String from, String hours) {
    return new PracticeStarted(
        id,
        PracticeKind.LANGUAGE_PRACTICE,
        new Employer("999999999", "Oppdiktet kafé"),
        by,
        null,
        WORDS,
        new BigDecimal(hours),
        day(from),
        day(from).plusMonths(6),
        null);
  }

  static ParticipantReferred referred(AgencyId from, AgencyId to, String answerDue) {
    return new ParticipantReferred(
        REFERRAL,
        from,
        to,
        MeasureKind.NORWEGIAN_COURSE,
        null,
        WORDS,
        null,
        List.of(),
        day(answerDue),
        null);
  }

  static TransferToNavRequested transfer(AgencyId from, AgencyId to, String plannedOn) {
    return new TransferToNavRequested(
        TRANSFER, from, to, TransferReason.PROGRAMME_ENDING, day(plannedOn), 1);
  }
}
