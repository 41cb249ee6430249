package no.overgang.standalone.issuer;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import no.overgang.events.Agency;
import no.overgang.standalone.AgencyDirectoryFile;
import org.jspecify.annotations.Nullable;

/**
 * Tokens for systems, as Maskinporten makes them: the agency is the consumer, and there is no
 * {@code sub}.
 */
final class MachineTokens extends RequestedTokens {

  MachineTokens(String issuerId, AgencyDirectoryFile directory) {
    super(issuerId, directory);
  }

  @Override
  public @Nullable String subject(TokenRequest request) {
    return null;
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    if (!isForItself(request)) {
      throw refused("this issuer knows systems only, grant_type=client_credentials");
    }
    Agency agency = agency(request);
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("scope", scope(request, agency));
    claims.put("client_id", "development-" + agency.key());
    claims.put("consumer", organisation(agency.id().value()));
    field(request, "supplier").ifPresent(id -> claims.put("supplier", organisation(id)));
    expireIfAsked(request, claims);
    return claims;
  }

  private static Map<String, String> organisation(String id) {
    return Map.of("authority", "iso6523-actorid-upis", "ID", id);
  }
}
