package no.overgang.command.participant.model.anything;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.Times;
import no.overgang.command.participant.model.attendance.RecordAbsence;
import no.overgang.command.participant.model.measure.StartMeasure;
import no.overgang.command.participant.model.practice.StartPractice;
import no.overgang.command.participant.model.referral.ReferParticipant;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.participant.Employer;

/** Commands that are taken more often than those that are made of nothing but chance. */
record Plausible(Random random, ParticipantState state) {

  private static final Protected WORDS = new Protected("noe");
  private static final BigDecimal HOURS = new BigDecimal("22.5");

  ReferParticipant toAnOffer(UUID inUse) {
    UUID id =
        switch (random.nextInt(3)) {
          case 0 -> OffersBeside.toCome(random);
          case 1 -> inUse;
          default -> null;
        };
    return new ReferParticipant(id, null, null, null, anOffer(), WORDS, null, List.of(), null);
  }

  StartMeasure measure() {
    UUID offer = random.nextBoolean() ? anOffer() : null;
    return new StartMeasure(
        null,
        offer == null ? MeasureKind.SOCIAL_STUDIES : OffersBeside.kindOf(offer),
        null,
        null,
        null,
        null,
        null,
        ago(),
        ahead(),
        HOURS,
        offer,
        null,
        random.nextBoolean() ? WORDS : null);
  }

  StartPractice practice() {
    return new StartPractice(
        null,
        random.nextBoolean() ? PracticeKind.WORK_PRACTICE : PracticeKind.LANGUAGE_PRACTICE,
        new Employer(null, "Kantinen"),
        null,
        null,
        WORDS,
        HOURS,
        ago(),
        ahead(),
        null,
        random.nextBoolean() ? WORDS : null);
  }

  /** From a practice or a measure, whichever the id is of. */
  RecordAbsence absence(UUID from) {
    boolean practice = state.practices().find(from).isPresent();
    LocalDate day = ago();
    return new RecordAbsence(
        practice ? from : null,
        practice ? null : from,
        day,
        day.plusDays(random.nextInt(-1, 3)),
        random.nextBoolean() ? new BigDecimal(random.nextInt(-1, 50)) : null,
        random.nextBoolean(),
        null);
  }

  private UUID anOffer() {
    return OffersBeside.IDS.get(random.nextInt(OffersBeside.IDS.size()));
  }

  private LocalDate ago() {
    return Times.TODAY.minusDays(random.nextInt(200));
  }

  private LocalDate ahead() {
    return Times.TODAY.plusDays(random.nextInt(-20, 200));
  }
}
