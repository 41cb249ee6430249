package no.overgang.standalone.simulate.story;

import static no.overgang.standalone.simulate.story.Slips.slip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.identity.MergeParticipant;
import no.overgang.command.participant.model.identity.SeparateParticipant;
import no.overgang.command.participant.model.registration.SetProtection;
import no.overgang.events.Agency;
import no.overgang.events.code.ProtectionGrade;
import no.overgang.events.code.TransferReason;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Phrases;

/** What people get wrong when two registrations turn out to be one person. */
final class MergeSlips {

  private static final double OFTEN = 0.6;

  private MergeSlips() {}

  static void before(Journey j, Journey twin) {
    Agency nav = j.place().nav();
    Agency refugee = j.place().refugee();
    Slips.oneOf(
        twin,
        1,
        merging(twin, MergeParticipant.Refused.INTO_ITSELF, nav, twin.participantId()),
        merging(twin, MergeParticipant.Refused.UNKNOWN_SURVIVOR, nav, j.id()),
        merging(twin, MergeParticipant.Refused.ONLY_THE_RESPONSIBLE, refugee, j.participantId()));
    if (j.draw().chance(OFTEN)) {
      whileProtected(j, twin);
    }
    if (j.draw().chance(OFTEN)) {
      whileHandedOver(j, twin);
    }
  }

  /** Something is still waited for under the duplicate. */
  static void whileOpen(Journey j, Journey twin) {
    boolean asked = twin.state().tasks().open().values().stream().anyMatch(t -> t.rule() == null);
    if (asked) {
      twin.errs(
          new MergeParticipant.OpenUnderTheDuplicate(List.of()),
          j.place().nav(),
          new MergeParticipant(j.participantId(), Phrases.SAME_PERSON.by(j.draw())));
    }
  }

  /** One of the two is hidden and the other is not. */
  private static void whileProtected(Journey j, Journey twin) {
    Agency refugee = j.place().refugee();
    j.does(refugee, new SetProtection(ProtectionGrade.CONFIDENTIAL));
    Slips.oneOf(
        twin,
        1,
        merging(
            twin, MergeParticipant.Refused.PROTECTION_DIFFERS, j.place().nav(), j.participantId()));
    j.does(refugee, new SetProtection(ProtectionGrade.NONE));
  }

  /** One of the two is about to change hands. */
  private static void whileHandedOver(Journey j, Journey twin) {
    Handover handover =
        Handover.requested(
            j, j.place().refugee(), j.place().nav(), TransferReason.NEEDS_WORK_DIRECTED_FOLLOW_UP);
    Slips.oneOf(
        twin,
        1,
        merging(twin, MergeParticipant.Refused.TRANSFER_OPEN, j.place().nav(), j.participantId()));
    handover.withdrawn("Deltakeren er registrert to ganger, det ryddes først.");
  }

  static void once(Journey j, Journey twin, Person person, LocalDate settledOn) {
    Agency nav = j.place().nav();
    Agency refugee = j.place().refugee();
    Agency school = j.place().school();
    Slips.oneOf(
        twin,
        OFTEN,
        slip(
            Decider.Refused.MERGED_INTO_ANOTHER,
            nav,
            () -> new SetProtection(ProtectionGrade.CONFIDENTIAL)),
        slip(
            SeparateParticipant.Refused.ONLY_THE_RESPONSIBLE,
            school,
            () -> new SeparateParticipant(Phrases.NOT_THE_SAME.by(j.draw()))));
    Slips.oneOf(
        j,
        OFTEN,
        merging(j, MergeParticipant.Refused.SURVIVOR_IS_MERGED, refugee, twin.participantId()),
        slip(
            SeparateParticipant.Refused.NOT_MERGED,
            refugee,
            () -> new SeparateParticipant(Phrases.NOT_THE_SAME.by(j.draw()))));
    if (j.draw().chance(OFTEN)) {
      aThirdTime(j, person, settledOn);
    }
  }

  /**
   * The school has registered the person too, and the refugee service merges the wrong way round.
   */
  private static void aThirdTime(Journey j, Person person, LocalDate settledOn) {
    Agency school = j.place().school();
    Journey third = j.unawares();
    Settling.registered(third, school, person, settledOn, true);
    Tasks.askedFor(third, school, j.place().refugee(), null);
    if (!j.over()) {
      j.errs(
          MergeParticipant.Refused.HAS_DUPLICATES,
          j.place().refugee(),
          new MergeParticipant(third.participantId(), Phrases.SAME_PERSON.by(j.draw())));
      Tasks.cleared(third);
      third.does(school, new MergeParticipant(j.participantId(), Phrases.SAME_PERSON.by(j.draw())));
    }
  }

  private static Slips.Slip merging(Journey j, Refusal refusal, Agency by, UUID into) {
    return slip(refusal, by, () -> new MergeParticipant(into, Phrases.SAME_PERSON.by(j.draw())));
  }
}
