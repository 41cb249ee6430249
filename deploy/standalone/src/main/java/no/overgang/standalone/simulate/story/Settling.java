package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.mapping.RecordLanguageLevel;
import no.overgang.command.participant.model.mapping.RecordMapping;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.participant.model.responsibility.AssignContactPerson;
import no.overgang.command.participant.model.sharing.GrantConsent;
import no.overgang.command.participant.model.sharing.RecordLegalBasis;
import no.overgang.command.participant.model.sharing.WithdrawConsent;
import no.overgang.events.Agency;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ConsentForm;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.participant.Finding;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Place;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: the participant settles, and the refugee service gets to know them. */
final class Settling {

  /** For rule R12: others may have mapped since the mapping that this one builds on. */
  private static final Protected MAPPED_AGAIN =
      new Protected("Forrige kartlegging svarer ikke på det vi spør om.");

  private static final List<Category> ORDINARY =
      List.of(Category.LANGUAGE, Category.EDUCATION, Category.WORK, Category.PLAN);

  private static final List<MappingDimension> FIRST =
      List.of(
          MappingDimension.LANGUAGE,
          MappingDimension.SCHOOLING,
          MappingDimension.WORK_EXPERIENCE,
          MappingDimension.DIGITAL_SKILLS,
          MappingDimension.INTERESTS,
          MappingDimension.CARE_DUTIES,
          MappingDimension.HEALTH);

  private static final List<MappingDimension> SECOND =
      List.of(
          MappingDimension.PRIOR_LEARNING,
          MappingDimension.BASIC_SKILLS,
          MappingDimension.MOTIVATION,
          MappingDimension.NETWORK,
          MappingDimension.ECONOMY,
          MappingDimension.HOUSING);

  private Settling() {}

  /** From arrival to the first mapping: registered, a contact person, grounds, levels at start. */
  static UUID arrives(Journey j, Person person) {
    Draw draw = j.draw();
    Place place = j.place();
    LocalDate settledOn = j.day();
    j.pass(draw.between(3, 20));
    boolean named = !draw.chance(Figures.NO_CONTACT_PERSON_YET);
    j.registers(
        place.refugee(),
        person,
        new RegisterParticipant(
            place.municipality(),
            settledOn,
            person.ground(),
            person.birthYear(),
            person.language(),
            person.interpreter(),
            person.education(),
            named ? Texts.staff(draw) : null));
    if (!named) {
      j.in(draw.between(2, 12), () -> nameContactPerson(j, place.refugee(), null));
    }
    grounds(j, person);
    j.pass(draw.between(5, 25));
    for (LanguageSkill skill : LanguageSkill.values()) {
      j.does(
          place.refugee(),
          new RecordLanguageLevel(
              skill,
              person.start(),
              draw.chance(0.5) ? LevelSource.SELF_REPORT : LevelSource.JUDGEMENT,
              null));
    }
    UUID mapping = maps(j, place.refugee(), person, null);
    contactPersonsChange(j, place.refugee());
    Slips.strangerLooksIn(j);
    return mapping;
  }

  /**
   * An agency maps the starting point.
   *
   * @param reuses the earlier mapping it builds on, if it does
   */
  static UUID maps(Journey j, Agency by, Person person, @Nullable UUID reuses) {
    Draw draw = j.draw();
    var findings = new ArrayList<Finding>();
    for (MappingDimension dimension : reuses == null ? FIRST : SECOND) {
      if (draw.chance(0.8) || dimension == MappingDimension.LANGUAGE) {
        findings.add(new Finding(dimension, Texts.finding(draw, dimension), null));
      }
    }
    if (findings.isEmpty()) {
      findings.add(
          new Finding(
              MappingDimension.MOTIVATION, Texts.finding(draw, MappingDimension.MOTIVATION), null));
    }
    UUID id = j.id();
    j.does(
        by,
        new RecordMapping(
            id,
            reuses == null ? "Kompass" : "Kartleggingssamtale",
            draw.chance(0.8) ? "Individuell samtale" : "Gruppe",
            person.interpreter(),
            findings,
            reuses,
            new Protected("Grunnlag for plan og tilbud."),
            reuses == null ? null : MAPPED_AGAIN));
    return id;
  }

  /** A contact person is named; with a predecessor there is something to hand over. */
  static void nameContactPerson(Journey j, Agency by, @Nullable Protected note) {
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

  private static void grounds(Journey j, Person person) {
    Draw draw = j.draw();
    Place place = j.place();
    j.does(
        place.refugee(),
        new RecordLegalBasis(
            j.id(),
            "forvaltningsloven § 13 b",
            new Protected("Samordnet oppfølging i introduksjonsprogrammet."),
            List.of(place.nav().id(), place.school().id()),
            draw.chance(0.6) ? ORDINARY : List.of(Category.PLAN, Category.LANGUAGE),
            null,
            null));
    UUID consent = j.id();
    List<Category> categories = new ArrayList<>(ORDINARY);
    categories.add(Category.MEETING);
    if (draw.chance(0.3)) {
      categories.add(Category.HEALTH);
    }
    if (draw.chance(0.2)) {
      categories.add(Category.FAMILY);
    }
    j.does(
        place.refugee(),
        new GrantConsent(
            consent,
            List.of(place.nav().id(), place.school().id(), place.county().id()),
            new Protected("Dele kartlegging og plan med dem som gir tilbud."),
            categories,
            null,
            null,
            person.language(),
            draw.oneOf(List.of(ConsentForm.values()))));
    if (draw.chance(Figures.CONSENT_WITHDRAWN)) {
      j.in(
          draw.between(60, 400),
          () -> j.does(place.refugee(), new WithdrawConsent(consent, Texts.consentReason(draw))));
    }
  }
}
