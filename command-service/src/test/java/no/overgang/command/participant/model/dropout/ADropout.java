package no.overgang.command.participant.model.dropout;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.events.Protected;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeStarted;

/** A dropout from a programme, with the obligation on the refugee service that follows. */
final class ADropout {

  static final UUID DROPOUT = new UUID(0xD0, 1);
  static final UUID OBLIGATION = new UUID(0x0B, 1);
  static final UUID NO_SUCH_OBLIGATION = new UUID(0x0B, 99);
  static final UUID PROGRAMME = new UUID(0x960, 1);
  static final UUID MEASURE = new UUID(0x3EA, 1);
  static final UUID PRACTICE = new UUID(0x94A, 1);
  static final UUID REFERRAL = new UUID(0x4EF, 1);
  static final Protected REPORT = new Protected("Kom ikke tilbake etter jul");

  private ADropout() {}

  /** In a programme and a measure of adult education, in practice and referred. */
  static History aBusyParticipant() {
    return aParticipant()
        .and(
            ADULT_EDUCATION,
            new ProgrammeStarted(
                PROGRAMME,
                Programme.FOV,
                ADULT_EDUCATION,
                REGISTERED_ON,
                REGISTERED_ON,
                TODAY.plusYears(1),
                ProgrammeGoal.BASIC,
                List.of()),
            new PracticeStarted(
                PRACTICE,
                PracticeKind.WORK_PRACTICE,
                new Employer(null, "Kantinen"),
                ADULT_EDUCATION,
                null,
                REPORT,
                new BigDecimal("10"),
                REGISTERED_ON,
                TODAY,
                null),
            new MeasureStarted(
                MEASURE,
                MeasureKind.FOV,
                null,
                ADULT_EDUCATION,
                null,
                ADULT_EDUCATION,
                PROGRAMME,
                REGISTERED_ON,
                TODAY,
                new BigDecimal("20"),
                null,
                null),
            new ParticipantReferred(
                REFERRAL,
                ADULT_EDUCATION,
                COUNTY,
                MeasureKind.VOV,
                null,
                REPORT,
                null,
                List.of(),
                TODAY,
                null));
  }

  static DropoutRegistered registered(UUID id, DropoutFrom from, LocalDate on) {
    return new DropoutRegistered(
        id,
        from,
        on,
        DropoutRoute.NO_SHOW,
        DropoutReason.HEALTH,
        List.of(DropoutReason.DISTANCE),
        THAT_DAY,
        REPORT);
  }

  static DropoutFrom fromTheProgramme() {
    return new DropoutFrom(PROGRAMME, null, null, null);
  }

  static History open() {
    return aBusyParticipant()
        .and(
            ADULT_EDUCATION,
            registered(DROPOUT, fromTheProgramme(), REGISTERED_ON),
            new FollowUpObligationOpened(OBLIGATION, REFUGEE_SERVICE, DROPOUT, TODAY));
  }

  static History attempted() {
    return open()
        .and(REFUGEE_SERVICE, new ContactAttempted(OBLIGATION, ContactChannel.PHONE, false));
  }

  static History closed() {
    return open()
        .and(
            REFUGEE_SERVICE,
            new FollowUpObligationClosed(OBLIGATION, ObligationResult.RETURNED, null));
  }
}
