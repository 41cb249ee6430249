package no.overgang.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import no.overgang.query.problem.ProblemException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** The token a caller's requests are passed on with: the one it sent, or its session's. */
@Component
final class CallerToken {

  private final OAuth2AuthorizedClientRepository tokens;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Clock clock;

  /** The request and response are the current ones, by proxy. */
  CallerToken(
      OAuth2AuthorizedClientRepository tokens,
      HttpServletRequest request,
      HttpServletResponse response,
      Clock clock) {
    this.tokens = tokens;
    this.request = request;
    this.response = response;
    this.clock = clock;
  }

  /**
   * The token.
   *
   * @throws ProblemException 401 when there is none, or the session's has ended
   */
  String require() {
    return switch (SecurityContextHolder.getContext().getAuthentication()) {
      case JwtAuthenticationToken token -> token.getToken().getTokenValue();
      case OAuth2AuthenticationToken session -> ofSession(session);
      case null, default -> throw ProblemException.unauthenticated();
    };
  }

  private String ofSession(OAuth2AuthenticationToken session) {
    OAuth2AuthorizedClient client =
        tokens.loadAuthorizedClient(session.getAuthorizedClientRegistrationId(), session, request);
    if (client == null) {
      throw ProblemException.unauthenticated();
    }
    var expiresAt = client.getAccessToken().getExpiresAt();
    if (expiresAt != null && clock.instant().isAfter(expiresAt)) {
      // The person logs in anew: a session must not outlive what it rests on.
      tokens.removeAuthorizedClient(
          session.getAuthorizedClientRegistrationId(), session, request, response);
      var ended = request.getSession(false);
      if (ended != null) {
        ended.invalidate();
      }
      throw ProblemException.unauthenticated();
    }
    return client.getAccessToken().getTokenValue();
  }
}
