package no.overgang.command.caller;

import java.util.Set;
import no.overgang.events.Agency;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling: an agency's system or a person who acts for an agency, as the token says.
 *
 * @param agency the agency that acts; from the token, never from a body
 * @param actor the person's subject, or {@code system} for a machine
 * @param supplier who operates the machine on the agency's behalf, if somebody does
 */
public record Caller(Agency agency, String actor, @Nullable String supplier, Set<String> scopes) {

  public static final String WRITE = "overgang:write";
  public static final String READ = "overgang:read";
  public static final String AUDIT = "overgang:audit";

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** The agency's id. */
  public AgencyId id() {
    return agency.id();
  }

  /** Whether the token gives the right. */
  public boolean may(String scope) {
    return scopes.contains(scope);
  }

  /** Oversight reads and never acts (rule R24). */
  public boolean oversight() {
    return agency.kind() == AgencyKind.OVERSIGHT;
  }
}
