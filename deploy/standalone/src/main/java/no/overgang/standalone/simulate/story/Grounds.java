package no.overgang.standalone.simulate.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.sharing.GrantConsent;
import no.overgang.command.participant.model.sharing.RecordLegalBasis;
import no.overgang.command.participant.model.sharing.WithdrawConsent;
import no.overgang.events.Agency;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ConsentForm;
import no.overgang.events.sharing.Grant;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Place;
import no.overgang.standalone.simulate.world.Texts;

/** Chapter: what sharing rests on, and what is taken back of it (P 4.1.4, 6.2). */
final class Grounds {

  private static final List<Category> ORDINARY =
      List.of(Category.LANGUAGE, Category.EDUCATION, Category.WORK, Category.PLAN);

  private static final Protected PURPOSE =
      new Protected("Dele kartlegging og plan med dem som gir tilbud.");

  private Grounds() {}

  /** A legal basis and a consent, from which some withdraw. */
  static void given(Journey j, Person person) {
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
    Slips.oneOf(
        j,
        Slips.slip(
            CommonRefusal.NOTHING_NAMED,
            place.refugee(),
            () -> consent(j, person, consent, List.of())));
    j.does(
        place.refugee(),
        consent(j, person, consent, List.of(place.nav(), place.school(), place.county())));
    if (draw.chance(Figures.CONSENT_WITHDRAWN)) {
      j.in(draw.between(60, 400), () -> withdrawn(j, place.refugee(), consent));
    }
  }

  /** A ground on which content may go to an agency today, if there is one. */
  static Optional<UUID> covering(Journey j, Agency receiver) {
    return j.state().grounds().all().stream()
        .filter(grant -> grant.recipients().contains(receiver.id()) && grant.liveAt(j.instant()))
        .map(Grant::id)
        .findFirst();
  }

  /** A ground that does not name an agency, if there is one. */
  static Optional<UUID> namingOthers(Journey j, Agency receiver) {
    return j.state().grounds().all().stream()
        .filter(grant -> !grant.recipients().contains(receiver.id()))
        .map(Grant::id)
        .findFirst();
  }

  private static GrantConsent consent(Journey j, Person person, UUID id, List<Agency> parties) {
    Draw draw = j.draw();
    List<Category> categories = new ArrayList<>(ORDINARY);
    categories.add(Category.MEETING);
    if (draw.chance(0.3)) {
      categories.add(Category.HEALTH);
    }
    if (draw.chance(0.2)) {
      categories.add(Category.FAMILY);
    }
    return new GrantConsent(
        id,
        parties.stream().map(Agency::id).toList(),
        PURPOSE,
        categories,
        null,
        null,
        person.language(),
        draw.oneOf(List.of(ConsentForm.values())));
  }

  private static void withdrawn(Journey j, Agency by, UUID consent) {
    Slips.oneOf(
        j,
        4 * Figures.SLIP,
        Slips.slip(
            WithdrawConsent.Refused.UNKNOWN_CONSENT,
            by,
            () -> new WithdrawConsent(j.id(), Texts.consentReason(j.draw()))));
    j.does(by, new WithdrawConsent(consent, Texts.consentReason(j.draw())));
    Slips.oneOf(
        j,
        4 * Figures.SLIP,
        Slips.slip(
            WithdrawConsent.Refused.ALREADY_WITHDRAWN,
            by,
            () -> new WithdrawConsent(consent, Texts.consentReason(j.draw()))));
  }
}
