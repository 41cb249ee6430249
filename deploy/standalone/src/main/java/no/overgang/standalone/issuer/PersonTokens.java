package no.overgang.standalone.issuer;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.events.Agency;
import no.overgang.standalone.AgencyDirectoryFile;

/**
 * Tokens for persons. At the login page the person's claims come with the form; with {@code
 * client_credentials}, which is how the command line asks, they come from the fields {@code
 * agency}, {@code role} and {@code person}.
 */
final class PersonTokens extends RequestedTokens {

  PersonTokens(String issuerId, AgencyDirectoryFile directory) {
    super(issuerId, directory);
  }

  @Override
  public String subject(TokenRequest request) {
    return isForItself(request) ? subjectOf(agency(request), person(request)) : "unknown";
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    Map<String, Object> claims = new LinkedHashMap<>();
    if (isForItself(request)) {
      Agency agency = agency(request);
      claims.putAll(claimsOf(agency, role(request), person(request)));
      claims.put("scope", scope(request, agency));
      expireIfAsked(request, claims);
    }
    return claims;
  }

  /** The same person at the same agency is the same {@code sub} in every token. */
  static String subjectOf(Agency agency, String person) {
    return UUID.nameUUIDFromBytes((agency.key() + "/" + person).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  static Map<String, Object> claimsOf(Agency agency, Role role, String person) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("name", person);
    claims.put("overgang_agency", agency.id().value());
    claims.put("overgang_roles", List.of(role.name()));
    claims.put("scope", scopesOf(agency.kind()));
    return claims;
  }

  private static Role role(TokenRequest request) {
    String name = field(request, "role").orElse(Role.ADVISER.name());
    return Role.named(name).orElseThrow(() -> refused("unknown role: " + name));
  }

  private static String person(TokenRequest request) {
    return field(request, "person").orElseGet(() -> role(request).example());
  }
}
