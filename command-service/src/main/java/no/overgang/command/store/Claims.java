package no.overgang.command.store;

import java.util.List;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.IdentifierType;
import org.jspecify.annotations.Nullable;

/**
 * What a command must be alone in having, stored in the transaction of its events: its request key
 * and the identity numbers it brings.
 */
public record Claims(
    @Nullable Receipt receipt, List<Identity> identities, @Nullable Protected name) {

  /** Nothing to claim. */
  public static final Claims NONE = new Claims(null, List.of(), null);

  /** The name of the resource in the unit of work. */
  static final String RESOURCE = "overgang.claims";

  /**
   * The key of a request.
   *
   * @param bodyHash SHA-256 over what was asked
   */
  public record Receipt(AgencyId agency, String key, byte[] bodyHash) {}

  /** An identity number of the participant. */
  public record Identity(IdentifierType type, Protected value, AgencyId agency) {}

  public Claims {
    identities = List.copyOf(identities);
  }
}
