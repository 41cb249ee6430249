package no.overgang.command.caller;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Reads the caller out of a validated token of either form (contract 2). */
@Component
public class Callers {

  private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

  private final AgencyDirectory directory;

  Callers(AgencyDirectory directory) {
    this.directory = directory;
  }

  /**
   * The caller of a token.
   *
   * @throws NotACaller when the token names no agency, or one the hub does not know
   */
  public Caller of(Jwt token) {
    String person = token.getClaimAsString("overgang_agency");
    String id = person == null ? organisation(token, "consumer") : person;
    Agency agency =
        agencyId(id)
            .flatMap(directory::find)
            .orElseThrow(() -> new NotACaller("The token names no agency the hub knows"));
    String actor = person == null ? "system" : Objects.requireNonNullElse(token.getSubject(), "");
    String supplier = organisation(token, "supplier");
    if (supplier != null) {
      LOG.info("{} acts through its supplier {}", agency.id(), supplier);
    }
    return new Caller(agency, actor, supplier, scopes(token));
  }

  private static Optional<AgencyId> agencyId(@Nullable String id) {
    return id != null && id.matches(AgencyId.PATTERN)
        ? Optional.of(new AgencyId(id))
        : Optional.empty();
  }

  private static @Nullable String organisation(Jwt token, String claim) {
    return token.getClaim(claim) instanceof Map<?, ?> organisation
            && organisation.get("ID") instanceof String id
        ? id
        : null;
  }

  private static Set<String> scopes(Jwt token) {
    String scope = token.getClaimAsString("scope");
    return scope == null ? Set.of() : Set.of(scope.strip().split("\\s+"));
  }

  /** The token is genuine but speaks for nobody here. */
  public static final class NotACaller extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotACaller(String message) {
      super(message);
    }
  }
}
