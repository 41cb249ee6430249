package no.overgang.standalone.simulate.story;

import static no.overgang.standalone.simulate.story.Slips.slip;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.revision.CorrectEntry;
import no.overgang.command.participant.model.revision.RetractEntry;
import no.overgang.command.participant.model.revision.RevisionRefusal;
import no.overgang.events.Agency;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.standalone.simulate.journey.CorrectedFields;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;

/** What people get wrong when they mend what they got wrong. */
final class EntrySlips {

  private static final double SHARE = 10 * Figures.SLIP;

  private EntrySlips() {}

  /** A refusal that stands with the correction alone, by its name. */
  private record Unfit(String name, Reason reason) implements Refusal {
    static Unfit named(String name) {
      return new Unfit(name, Reason.impossible(name));
    }
  }

  static void onRegistration(Journey j, Agency by, Fact fact, int year) {
    Slips.oneOf(
        j,
        SHARE,
        correcting(j, CorrectEntry.Refused.CHANGES_NOTHING, by, fact.eventId(), "birthYear", year),
        correcting(
            j, Unfit.named("NO_SUCH_BIRTH_YEAR"), by, fact.eventId(), "birthYear", year - 1_900),
        correcting(
            j, Unfit.named("NO_SUCH_MUNICIPALITY"), by, fact.eventId(), "municipality", "drm"),
        correcting(j, malformed(), by, fact.eventId(), "firstName", "Amina"),
        slip(
            RetractEntry.Refused.NOT_RETRACTABLE,
            by,
            () -> new RetractEntry(fact.eventId(), Phrases.WRONGLY_ENTERED.by(j.draw()))));
  }

  static void onLevel(Journey j, Agency by, Fact fact, LanguageLevel level) {
    Slips.oneOf(
        j,
        SHARE,
        correcting(j, CorrectEntry.Refused.CHANGES_NOTHING, by, fact.eventId(), "level", level),
        correcting(j, RevisionRefusal.UNKNOWN_ENTRY, by, j.id(), "level", LanguageLevel.B2),
        correcting(
            j,
            RevisionRefusal.RECORDED_BY_ANOTHER_AGENCY,
            j.place().refugee(),
            fact.eventId(),
            "level",
            LanguageLevel.B2));
    Entries.latest(j, j.place().refugee(), ParticipantReferred.class)
        .ifPresent(
            referred ->
                Slips.oneOf(
                    j,
                    SHARE,
                    correcting(
                        j,
                        CorrectEntry.Refused.NOT_CORRECTABLE,
                        j.place().refugee(),
                        referred.eventId(),
                        "answerDue",
                        j.day())));
  }

  static void onPractice(Journey j, Agency by, Fact fact) {
    Slips.oneOf(
        j,
        SHARE,
        correcting(
            j,
            Unfit.named("HOURS_OUT_OF_RANGE"),
            by,
            fact.eventId(),
            "hoursPerWeek",
            new BigDecimal("175")),
        correcting(j, CorrectEntry.Refused.FIELD_STAYS, by, fact.eventId(), "practiceId", j.id()));
    Slips.ifWrong(
        j,
        SHARE,
        slip(
            RetractEntry.Refused.OTHERS_REST_ON_IT,
            by,
            () -> new RetractEntry(fact.eventId(), Phrases.WRONGLY_ENTERED.by(j.draw()))));
  }

  static void beforeTakingBack(Journey j, Agency by) {
    Slips.oneOf(
        j,
        SHARE / 2,
        slip(
            RevisionRefusal.UNKNOWN_ENTRY,
            by,
            () -> new RetractEntry(j.id(), Phrases.WRONGLY_ENTERED.by(j.draw()))));
  }

  static void onceTakenBack(Journey j, Agency by, RetractEntry back) {
    Slips.oneOf(j, SHARE, slip(RevisionRefusal.ALREADY_RETRACTED, by, () -> back));
  }

  private static Slips.Slip correcting(
      Journey j, Refusal refusal, Agency by, UUID entry, String field, Object value) {
    return slip(
        refusal,
        by,
        () ->
            new CorrectEntry(
                entry, CorrectedFields.of(field, value), Phrases.WRONGLY_ENTERED.by(j.draw())));
  }

  private static Refusal malformed() {
    return new Refusal.Malformed(
        List.of(new Refusal.Fault("/fields/firstName", "is not a field of this entry")));
  }
}
