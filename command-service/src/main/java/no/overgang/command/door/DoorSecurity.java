package no.overgang.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.overgang.events.json.EventJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.SecurityFilterChain;

/** Every door but health and its like asks for a token of a trusted issuer. */
@Configuration
class DoorSecurity {

  private static final String[] OPEN = {
    "/actuator/health/**", "/actuator/prometheus", "/openapi.json", "/error"
  };

  @Bean
  SecurityFilterChain doors(HttpSecurity http, @Value("${overgang.issuers}") List<String> issuers) {
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationManagerResolver(
                        JwtIssuerAuthenticationManagerResolver.fromTrustedIssuers(issuers))
                    .authenticationEntryPoint(
                        (request, response, e) -> write(response, request, UNAUTHENTICATED)))
        .exceptionHandling(
            exceptions ->
                exceptions
                    .authenticationEntryPoint(
                        (request, response, e) -> write(response, request, UNAUTHENTICATED))
                    .accessDeniedHandler(
                        (request, response, e) -> write(response, request, Rights.missing("any"))))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(Customizer.withDefaults())
        .build();
  }

  /** Requests are measured as a whole; a measurement of each filter costs more than the filter. */
  @Bean
  SecurityObservationSettings onlyWholeRequests() {
    return SecurityObservationSettings.noObservations();
  }

  private static final Problem UNAUTHENTICATED =
      Problem.of(
          HttpStatus.UNAUTHORIZED,
          "token-missing-or-invalid",
          "Who is calling?",
          "Send a valid bearer token of an issuer the hub trusts");

  private static void write(
      HttpServletResponse response, HttpServletRequest request, Problem problem)
      throws IOException {
    response.setStatus(problem.status().value());
    if (problem.status() == HttpStatus.UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(EventJson.open().writeValueAsBytes(problem.json(request.getRequestURI())));
  }
}
