package no.overgang.query.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import no.overgang.query.settings.Settings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/**
 * How people log in to the page: code flow with PKCE against the people's issuer, as a public
 * client. The endpoints are named, not discovered, so that this service may start before the
 * issuer.
 */
final class PageLogin {

  /** The name in {@code /oauth2/authorization/people}. */
  static final String REGISTRATION = "people";

  private PageLogin() {}

  /** What the issuer says the person may do counts, not what was asked for. */
  static Collection<? extends GrantedAuthority> grantedByIssuer(
      Collection<? extends GrantedAuthority> authorities) {
    return authorities.stream()
        .filter(OidcUserAuthority.class::isInstance)
        .map(authority -> ((OidcUserAuthority) authority).getIdToken().getClaimAsString("scope"))
        .filter(Objects::nonNull)
        .findFirst()
        .<Collection<? extends GrantedAuthority>>map(
            scopes ->
                Arrays.stream(scopes.split(" ", -1))
                    .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                    .toList())
        .orElse(authorities);
  }

  static InMemoryClientRegistrationRepository registrations(Settings.Login login) {
    String issuer = login.issuer();
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(login.client())
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope(login.scopes())
            .authorizationUri(issuer + "/authorize")
            .tokenUri(issuer + "/token")
            .jwkSetUri(issuer + "/jwks")
            .issuerUri(issuer)
            .userNameAttributeName("sub")
            .build());
  }
}
