package no.overgang.command.participant.model.sharing;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ConsentForm;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.LegalBasisRecorded;
import org.jspecify.annotations.Nullable;

/** A consent and a legal basis that open the participant's language levels to NAV. */
final class AGround {

  static final UUID CONSENT = new UUID(0xC0, 1);
  static final UUID BASIS = new UUID(0xBA, 1);
  static final Protected PURPOSE = new Protected("Videre oppfølging");
  static final LocalDate UNTIL = LocalDate.of(2027, 2, 28);
  static final List<AgencyId> PARTIES = List.of(NAV, ADULT_EDUCATION);
  static final List<Category> CATEGORIES = List.of(Category.LANGUAGE, Category.HEALTH);

  private AGround() {}

  static ConsentGranted consent(UUID id, LocalDate from, @Nullable LocalDate until) {
    return new ConsentGranted(
        id, PARTIES, PURPOSE, CATEGORIES, from, until, "ti", ConsentForm.WRITTEN);
  }

  static LegalBasisRecorded basis(UUID id, LocalDate from, @Nullable LocalDate until) {
    return new LegalBasisRecorded(
        id, "integreringsloven § 25", PURPOSE, PARTIES, CATEGORIES, from, until);
  }

  static History withConsent() {
    return aParticipant().and(REFUGEE_SERVICE, consent(CONSENT, REGISTERED_ON, UNTIL));
  }

  static History withBasis() {
    return aParticipant().and(REFUGEE_SERVICE, basis(BASIS, REGISTERED_ON, UNTIL));
  }
}
