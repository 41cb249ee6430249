package no.overgang.query.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.query.access.Caller;
import no.overgang.query.access.CurrentCaller;
import no.overgang.query.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Reads the caller from a machine's token (Maskinporten's form: the consumer is the agency), a
 * person's token, or the session of a person who logged in to the page.
 */
@Component
final class Callers implements CurrentCaller {

  private static final String SCOPE = "SCOPE_";

  private final AgencyDirectory directory;

  Callers(AgencyDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Caller require() {
    return switch (SecurityContextHolder.getContext().getAuthentication()) {
      case JwtAuthenticationToken token ->
          caller(token, token.getTokenAttributes(), token.getToken().getExpiresAt());
      case OAuth2AuthenticationToken session ->
          caller(session, session.getPrincipal().getAttributes(), null);
      case null, default -> throw ProblemException.unauthenticated();
    };
  }

  private Caller caller(
      Authentication authentication, Map<String, Object> claims, @Nullable Instant expiresAt) {
    return new Caller(
        agency(claims),
        claims.get("name") instanceof String name ? name : null,
        roles(claims),
        scopes(authentication.getAuthorities()),
        subject(claims),
        expiresAt);
  }

  private Agency agency(Map<String, Object> claims) {
    Object id =
        claims.get("consumer") instanceof Map<?, ?> consumer
            ? consumer.get("ID")
            : claims.get("overgang_agency");
    if (id instanceof String text && text.matches(AgencyId.PATTERN)) {
      return directory
          .find(new AgencyId(text))
          .orElseThrow(() -> ProblemException.forbidden("The hub does not know the agency"));
    }
    throw ProblemException.forbidden("The token names no agency");
  }

  /** Maskinporten's tokens have no subject; the client stands for the machine. */
  private static String subject(Map<String, Object> claims) {
    Object subject = claims.getOrDefault("sub", claims.get("client_id"));
    return subject == null ? "unknown" : subject.toString();
  }

  private static Set<String> roles(Map<String, Object> claims) {
    return claims.get("overgang_roles") instanceof Collection<?> roles
        ? roles.stream().map(String::valueOf).collect(Collectors.toSet())
        : Set.of();
  }

  private static Set<String> scopes(Collection<? extends GrantedAuthority> authorities) {
    return authorities.stream()
        .map(GrantedAuthority::getAuthority)
        .filter(java.util.Objects::nonNull)
        .filter(authority -> authority.startsWith(SCOPE))
        .map(authority -> authority.substring(SCOPE.length()))
        .collect(Collectors.toSet());
  }
}
