package no.overgang.query.web;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.overgang.query.settings.Settings;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;

/**
 * Checks tokens of the issuers that are trusted by configuration. Their keys are fetched when the
 * first token comes, so that this service may start before they do.
 */
@Component
final class TrustedIssuers implements AuthenticationManagerResolver<String> {

  private static final String AUDIENCE = "overgang";

  private final Map<String, AuthenticationManager> managers;

  TrustedIssuers(Settings settings) {
    var byIssuer = new HashMap<String, AuthenticationManager>();
    settings.issuers().stream()
        .map(String::strip)
        .filter(issuer -> !issuer.isEmpty())
        .forEach(issuer -> byIssuer.put(issuer, manager(issuer)));
    managers = Collections.unmodifiableMap(byIssuer);
  }

  @Override
  public AuthenticationManager resolve(String issuer) {
    return managers.getOrDefault(issuer, TrustedIssuers::foreign);
  }

  private static Authentication foreign(Authentication token) {
    throw new InvalidBearerTokenException("The issuer is not trusted");
  }

  private static AuthenticationManager manager(String issuer) {
    JwtDecoder decoder = new SupplierJwtDecoder(() -> decoder(issuer));
    return new ProviderManager(new JwtAuthenticationProvider(decoder));
  }

  private static JwtDecoder decoder(String issuer) {
    NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            List.of(JwtValidators.createDefaultWithIssuer(issuer), forUs())));
    return decoder;
  }

  /** A token that names whom it is for must name us. */
  private static OAuth2TokenValidator<Jwt> forUs() {
    return token -> {
      List<String> audience = token.getAudience();
      return audience == null || audience.isEmpty() || audience.contains(AUDIENCE)
          ? OAuth2TokenValidatorResult.success()
          : OAuth2TokenValidatorResult.failure(
              new OAuth2Error("invalid_token", "The token is for somebody else", null));
    };
  }
}
