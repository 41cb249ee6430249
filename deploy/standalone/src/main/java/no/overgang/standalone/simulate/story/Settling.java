package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.mapping.RecordLanguageLevel;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.participant.model.responsibility.AssignContactPerson;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Place;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: the participant settles, and the refugee service gets to know them. */
final class Settling {

  private Settling() {}

  /** From arrival to the first mapping: registered, a contact person, grounds, levels at start. */
  static UUID arrives(Journey j, Person person) {
    Draw draw = j.draw();
    Place place = j.place();
    LocalDate settledOn = j.day();
    j.pass(draw.between(3, 20));
    boolean named = !draw.chance(Figures.NO_CONTACT_PERSON_YET);
    registered(j, place.refugee(), person, settledOn, named);
    if (!named) {
      j.in(draw.between(2, 12), () -> nameContactPerson(j, place.refugee(), null));
    }
    Grounds.given(j, person);
    j.pass(draw.between(5, 25));
    levels(j, person);
    UUID mapping = Mapping.first(j, place.refugee(), person);
    contactPersonsChange(j, place.refugee());
    Slips.strangerLooksIn(j);
    return mapping;
  }

  /** An agency tells the hub of somebody. */
  static void registered(
      Journey j, Agency by, Person person, LocalDate settledOn, boolean contactPersonNamed) {
    RegisterParticipant command = registration(j, person, settledOn, contactPersonNamed);
    if (j.draw().chance(Figures.SLIP / 2)) {
      j.errsRegistering(
          RegisterParticipant.Refused.NO_SUCH_MUNICIPALITY,
          by,
          person,
          withNumbers(command, "drm", command.birthYear()));
    }
    if (j.draw().chance(Figures.SLIP / 2)) {
      j.errsRegistering(
          RegisterParticipant.Refused.NO_SUCH_BIRTH_YEAR,
          by,
          person,
          withNumbers(command, command.municipality(), command.birthYear() - 1_900));
    }
    j.registers(by, person, command);
  }

  /** What an agency tells of somebody. */
  static RegisterParticipant registration(
      Journey j, Person person, LocalDate settledOn, boolean contactPersonNamed) {
    return new RegisterParticipant(
        j.place().municipality(),
        settledOn,
        person.ground(),
        person.birthYear(),
        person.language(),
        person.interpreter(),
        person.education(),
        contactPersonNamed ? Texts.staff(j.draw()) : null);
  }

  /** A contact person is named; with a predecessor there is something to hand over. */
  static void nameContactPerson(Journey j, Agency by, @Nullable Protected note) {
    Slips.oneOf(
        j,
        Slips.slip(
            CommonRefusal.NAMES_ANOTHER_AGENCY,
            by,
            () ->
                new AssignContactPerson(
                    j.place().elsewhere().id(), Texts.staff(j.draw()), null, null, null)));
    j.does(by, new AssignContactPerson(null, Texts.staff(j.draw()), null, null, note));
  }

  /** Advisers come and go, as long as the agency is responsible. */
  static void contactPersonsChange(Journey j, Agency agency) {
    j.every(
        List.of(300, 365, 420),
        () -> j.responsible().equals(agency),
        () -> {
          if (j.draw().chance(Figures.CONTACT_CHANGES)) {
            nameContactPerson(j, agency, Texts.handoverNote(j.draw()));
          }
        });
  }

  private static void levels(Journey j, Person person) {
    Agency refugee = j.place().refugee();
    for (LanguageSkill skill : LanguageSkill.values()) {
      j.does(
          refugee,
          new RecordLanguageLevel(
              skill,
              person.start(),
              j.draw().chance(0.5) ? LevelSource.SELF_REPORT : LevelSource.JUDGEMENT,
              null));
    }
    Slips.oneOf(
        j,
        Slips.slip(
            CommonRefusal.IN_THE_FUTURE,
            refugee,
            () ->
                new RecordLanguageLevel(
                    LanguageSkill.READING,
                    LanguageLevel.A1,
                    LevelSource.TEST,
                    Slips.inTheNextCentury(j))));
  }

  private static RegisterParticipant withNumbers(
      RegisterParticipant command, String municipality, int birthYear) {
    return new RegisterParticipant(
        municipality,
        command.settledOn(),
        command.residenceGround(),
        birthYear,
        command.preferredLanguage(),
        command.interpreterNeeded(),
        command.priorEducation(),
        command.contactPerson());
  }
}
