package no.overgang.command.participant.model.referral;

import java.time.Instant;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.sharing.Grounds;

/** What a referral rests on: a consent or legal basis that covers its receiver (rule R09). */
final class Bases {

  private Bases() {}

  /** Whether the ground names the receiver and holds at the instant. */
  static boolean cover(Grounds grounds, UUID basisRef, AgencyId receiver, Instant at) {
    return grounds
        .find(basisRef)
        .filter(ground -> ground.recipients().contains(receiver) && ground.liveAt(at))
        .isPresent();
  }
}
