package no.overgang.query.access;

import java.util.Set;
import no.overgang.events.Agency;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.query.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, from either form of token or from the page's session.
 *
 * @param person the person's name; none for a machine
 * @param subject the token's subject
 * @param expiresAt when the token ends; none for a session, which is renewed
 */
public record Caller(
    Agency agency,
    @Nullable String person,
    Set<String> roles,
    Set<String> scopes,
    String subject,
    java.time.@Nullable Instant expiresAt) {

  /** The scope that lets oversight read everything. */
  public static final String AUDIT = "overgang:audit";

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** Whether the caller is oversight with the right to read everything. */
  public boolean oversight() {
    return agency.kind() == AgencyKind.OVERSIGHT && scopes.contains(AUDIT);
  }

  /** The caller's own eyes. */
  public Viewer viewer() {
    return new Viewer(agency.id(), oversight());
  }

  /**
   * The eyes of the agency of this number, for oversight; the caller's own when none is named.
   *
   * @throws ProblemException 403 when another than oversight asks, 400 when it is no number
   */
  public Viewer as(@Nullable String orgnr) {
    if (orgnr == null) {
      return viewer();
    }
    if (!oversight()) {
      throw ProblemException.forbidden("Only oversight may read as another agency");
    }
    String digits = orgnr.startsWith("0192:") ? orgnr.substring(5) : orgnr;
    if (!digits.matches("[0-9]{9}")) {
      throw ProblemException.parameter("as", "must be an organisation number of nine digits");
    }
    return Viewer.of(AgencyId.ofOrgnr(digits));
  }
}
