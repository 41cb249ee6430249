package no.overgang.standalone.issuer;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.overgang.events.Agency;
import no.overgang.events.AgencyKind;
import no.overgang.standalone.AgencyDirectoryFile;
import org.jspecify.annotations.Nullable;

/**
 * What both issuers share: who is asked for stands in form fields beside the ordinary OAuth ones.
 */
abstract class RequestedTokens implements OAuth2TokenCallback {

  private static final long LIFETIME_SECONDS = 3600;

  private final String issuerId;
  private final AgencyDirectoryFile directory;

  RequestedTokens(String issuerId, AgencyDirectoryFile directory) {
    this.issuerId = issuerId;
    this.directory = directory;
  }

  @Override
  public final String issuerId() {
    return issuerId;
  }

  @Override
  public final String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public final List<String> audience(TokenRequest request) {
    return List.of(DevelopmentIssuer.AUDIENCE);
  }

  @Override
  public final long tokenExpiry() {
    return LIFETIME_SECONDS;
  }

  /** The scopes an agency of this kind has. Oversight reads and never acts. */
  static String scopesOf(AgencyKind kind) {
    return kind == AgencyKind.OVERSIGHT
        ? "overgang:read overgang:audit"
        : "overgang:write overgang:read";
  }

  static boolean isForItself(TokenRequest request) {
    return GrantType.CLIENT_CREDENTIALS.equals(request.getAuthorizationGrant().getType());
  }

  /** The agency of the field {@code agency}. */
  final Agency agency(TokenRequest request) {
    String key = field(request, "agency").orElse("");
    return directory
        .byKey(key)
        .orElseThrow(() -> refused("unknown agency in the field agency: " + key));
  }

  static String scope(TokenRequest request, Agency agency) {
    return request.getScope() == null ? scopesOf(agency.kind()) : request.getScope().toString();
  }

  static Optional<String> field(TokenRequest request, String name) {
    @Nullable List<String> values = request.getCustomParameters().get(name);
    return Optional.ofNullable(values).map(List::getFirst).filter(value -> !value.isBlank());
  }

  /** A token whose hour was over an hour ago, for whoever tests that it is refused. */
  static void expireIfAsked(TokenRequest request, Map<String, Object> claims) {
    if (field(request, "expired").isPresent()) {
      Instant end = Instant.now().minusSeconds(LIFETIME_SECONDS);
      claims.put("exp", Date.from(end));
      claims.put("iat", Date.from(end.minusSeconds(LIFETIME_SECONDS)));
      claims.put("nbf", Date.from(end.minusSeconds(LIFETIME_SECONDS)));
    }
  }

  static OAuth2Exception refused(String reason) {
    return new OAuth2Exception(OAuth2Error.INVALID_REQUEST.setDescription(reason), reason);
  }
}
