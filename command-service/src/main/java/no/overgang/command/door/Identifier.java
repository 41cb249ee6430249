package no.overgang.command.door;

import java.util.Arrays;
import java.util.Optional;
import no.overgang.command.store.Claims;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.IdentifierType;

/**
 * An identity number of a participant.
 *
 * @param value eleven digits for FNR and DNR, twelve for DUF, free for LOCAL
 */
record Identifier(IdentifierType type, String value) {

  /** Whether the value has the form of its type. */
  boolean wellFormed() {
    return value.matches(form(type));
  }

  private static String form(IdentifierType type) {
    return switch (type) {
      case FNR -> "[0-9]{11}";
      case DNR -> "[4-7][0-9]{10}";
      case DUF -> "[0-9]{12}";
      case LOCAL -> ".{1,64}";
    };
  }

  /**
   * Reads a CloudEvents subject such as {@code identifier:DUF:202612345678}.
   *
   * @return none when it is not one
   */
  static Optional<Identifier> ofSubject(String subject) {
    String[] parts = subject.split(":", 3);
    if (parts.length != 3 || !parts[0].equals("identifier")) {
      return Optional.empty();
    }
    return Arrays.stream(IdentifierType.values())
        .filter(type -> type.name().equals(parts[1]))
        .map(type -> new Identifier(type, parts[2]))
        .findFirst();
  }

  /** The claim on this number by an agency; an agency's own numbers are its own. */
  Claims.Identity claimedBy(AgencyId agency) {
    String key = type == IdentifierType.LOCAL ? agency.orgnr() + "/" + value : value;
    return new Claims.Identity(type, new Protected(key), agency);
  }

  @Override
  public String toString() {
    return type + ":[protected]";
  }
}
