package no.overgang.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import no.overgang.query.access.Caller;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.problem.ProblemWriter;
import no.overgang.query.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who gets in: bearer tokens for machines and people, a session for the page. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String READ = "SCOPE_overgang:read";
  private static final String AUDIT = "SCOPE_" + Caller.AUDIT;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final String CONTENT_POLICY =
      "default-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private final ProblemWriter problems;

  SecurityConfiguration(ProblemWriter problems) {
    this.problems = problems;
  }

  /** Requests are measured as a whole; a measurement of each filter costs more than the filter. */
  @Bean
  SecurityObservationSettings onlyWholeRequests() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  OAuth2AuthorizedClientRepository sessionTokens() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  SecurityFilterChain access(
      HttpSecurity http,
      TrustedIssuers issuers,
      OAuth2AuthorizedClientRepository tokens,
      Settings settings)
      throws Exception {
    http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/actuator/health/**", "/actuator/prometheus", "/openapi.json/**", "/error")
                    .permitAll()
                    .requestMatchers(PageHosting.PUBLIC)
                    .permitAll()
                    .requestMatchers(SessionEndpoint::takesNobody)
                    .permitAll()
                    .requestMatchers("/audit/**")
                    .hasAuthority(AUDIT)
                    .requestMatchers(
                        "/participants/**",
                        "/agencies/**",
                        "/directory/**",
                        "/offers/**",
                        "/statistics/**")
                    .hasAuthority(READ)
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationManagerResolver(
                        new JwtIssuerAuthenticationManagerResolver(issuers))
                    .authenticationEntryPoint(this::unauthenticated)
                    .accessDeniedHandler(
                        (request, response, denied) -> forbidden(request, response))
                    .withObjectPostProcessor(serviceFailuresAreAnswered()))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(this::unauthenticated)
                    .accessDeniedHandler(
                        (request, response, denied) -> forbidden(request, response)))
        // Nothing is remembered of a request that was refused: it must not make a session.
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .csrf(
            csrf ->
                csrf.spa().requireCsrfProtectionMatcher(SecurityConfiguration::comesWithSession))
        .logout(
            logout ->
                logout
                    .logoutUrl("/logout")
                    .deleteCookies("OVERGANG_SESSION")
                    .logoutSuccessHandler(
                        new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    if (settings.login().on()) {
      http.oauth2Login(
          login ->
              login
                  .clientRegistrationRepository(PageLogin.registrations(settings.login()))
                  .authorizedClientRepository(tokens)
                  .loginPage("/")
                  .userInfoEndpoint(user -> user.userAuthoritiesMapper(PageLogin::grantedByIssuer))
                  .defaultSuccessUrl("/", true)
                  .failureUrl("/?login=failed"));
    }
    return http.build();
  }

  /** Only what a browser sends by itself, the session's cookie, can be misused from elsewhere. */
  private static boolean comesWithSession(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod())
        && request.getHeader("Authorization") == null
        && request.getSession(false) != null;
  }

  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresAnswered(
      AuthenticationEntryPointFailureHandler handler) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(handler);
        return filter;
      }
    };
  }

  /** An issuer that cannot be asked for its keys is no fault of the token: 503, not 500. */
  private ObjectPostProcessor<BearerTokenAuthenticationFilter> serviceFailuresAreAnswered() {
    var handler = new AuthenticationEntryPointFailureHandler(this::unauthenticated);
    handler.setRethrowAuthenticationServiceException(false);
    return failuresAnswered(handler);
  }

  private void unauthenticated(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    problems.write(
        request,
        response,
        failure instanceof AuthenticationServiceException
            ? ProblemException.unavailable("The issuer of the token does not answer")
            : ProblemException.unauthenticated());
  }

  private void forbidden(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.write(
        request, response, ProblemException.forbidden("The caller lacks the right to do this"));
  }
}
