package no.overgang.command.participant.model;

import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.ResidenceGround;
import no.overgang.events.manifest.HandoverManifest;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.ResponsibilityAssumed;

/** What has happened to a participant before a command. Immutable; each word adds to it. */
public record History(List<Fact> facts) {

  /** Who answers for the participant at the agency that registered it. */
  public static final Protected ANE = new Protected("Ane, programrådgiver");

  public History {
    facts = List.copyOf(facts);
  }

  /** Nothing has happened. */
  public static History nothing() {
    return new History(List.of());
  }

  /** Registered by the refugee service, which is responsible and has a contact person. */
  public static History aParticipant() {
    return aParticipantOf(REFUGEE_SERVICE);
  }

  /** Registered by an agency, which is responsible and has a contact person. */
  public static History aParticipantOf(AgencyId agency) {
    return aParticipantWithoutContactPerson(agency)
        .and(agency, new ContactPersonAssigned(agency, ANE, Times.REGISTERED_ON, null, null));
  }

  /** Registered by an agency, which is responsible and has named nobody. */
  public static History aParticipantWithoutContactPerson(AgencyId agency) {
    return nothing()
        .and(agency, registered(), new ResponsibilityAssumed(agency, Times.REGISTERED_ON, null));
  }

  /** The event of the registration itself. */
  public static ParticipantRegistered registered() {
    return new ParticipantRegistered(
        "3301",
        LocalDate.of(2025, 8, 15),
        ResidenceGround.ASYLUM,
        1991,
        "ti",
        true,
        PriorEducation.PRIMARY);
  }

  /** And then the agency recorded these. */
  public History and(AgencyId agency, ParticipantEvent... events) {
    return andAt(Times.BEFORE, agency, events);
  }

  /** And then the agency recorded these, which happened at an instant. */
  public History andAt(Instant occurredAt, AgencyId agency, ParticipantEvent... events) {
    var next = new ArrayList<>(facts);
    for (ParticipantEvent event : events) {
      next.add(new Fact(new UUID(0xFAC7, next.size()), agency, Set.of(), occurredAt, event));
    }
    return new History(next);
  }

  /** Where it all led. */
  public ParticipantState state() {
    ParticipantState state = ParticipantState.UNKNOWN;
    for (Fact fact : facts) {
      state = state.evolve(fact);
    }
    return state;
  }

  /** The hash of the handover manifest that a receiver reads now. */
  public String manifestSeenBy(AgencyId receiver) {
    ParticipantState state = state();
    return HandoverManifest.of(state.manifestSources(), state.grounds(), receiver, Times.NOW)
        .hash();
  }
}
