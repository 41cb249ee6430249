package no.overgang.command.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.overgang.command.model.Act;
import no.overgang.command.offer.model.OfferActs;
import no.overgang.command.participant.model.Acts;

/** Every command the doors take, of participants and of offers. */
final class AllActs {

  private static final List<Act> ALL =
      Stream.<Act>concat(Acts.all().stream(), OfferActs.all().stream()).toList();

  private AllActs() {}

  /** All of them: those of participants first. */
  static List<Act> all() {
    return ALL;
  }

  /** The command of a CloudEvents type, such as {@code no.overgang.participant-referred.v1}. */
  static Optional<Act> byCloudEventType(String type) {
    return ALL.stream().filter(act -> act.cloudEventType().equals(type)).findFirst();
  }
}
