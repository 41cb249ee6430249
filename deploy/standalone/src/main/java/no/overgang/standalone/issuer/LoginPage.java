package no.overgang.standalone.issuer;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.overgang.events.Agency;
import no.overgang.events.AgencyKind;
import no.overgang.standalone.AgencyDirectoryFile;
import okhttp3.Headers;
import tools.jackson.databind.json.JsonMapper;

/** Where a person chooses who to be. No password: everything behind it is made up. */
final class LoginPage {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Headers HTML =
      Headers.of(
          "Content-Type", "text/html; charset=utf-8",
          "Cache-Control", "no-store",
          "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                  + " frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer");

  private final AgencyDirectoryFile directory;
  private final String template;

  LoginPage(AgencyDirectoryFile directory) {
    this.directory = directory;
    this.template = readTemplate();
  }

  OAuth2HttpResponse show(OAuth2HttpRequest request) {
    return comesFromHere(request) ? page(200, "") : notFromHere();
  }

  /**
   * Turns the chosen person into what the library's own form would have sent, and lets it go on.
   */
  OAuth2HttpResponse submit(
      OAuth2HttpRequest request, Function<OAuth2HttpRequest, OAuth2HttpResponse> next) {
    if (!comesFromHere(request)) {
      return notFromHere();
    }
    Optional<Agency> agency = field(request, "agency").flatMap(directory::byKey);
    Optional<Role> role = field(request, "role").flatMap(Role::named);
    Optional<String> person = field(request, "person");
    if (agency.isEmpty() || role.isEmpty() || person.isEmpty()) {
      return page(
          400, "<p class=\"error\" role=\"alert\">Velg etat og rolle, og skriv et navn.</p>");
    }
    String claims =
        JsonMapper.shared()
            .writeValueAsString(PersonTokens.claimsOf(agency.get(), role.get(), person.get()));
    String body =
        "username="
            + encode(PersonTokens.subjectOf(agency.get(), person.get()))
            + "&claims="
            + encode(claims);
    return next.apply(
        new OAuth2HttpRequest(request.getHeaders(), "POST", request.getOriginalUrl(), body));
  }

  /** Codes go to this machine only, so that no page elsewhere can fetch a login by itself. */
  private static boolean comesFromHere(OAuth2HttpRequest request) {
    try {
      AuthenticationRequest login = AuthenticationRequest.parse(request.getUrl().uri());
      return login.getRedirectionURI() != null
          && THIS_MACHINE.contains(login.getRedirectionURI().getHost());
    } catch (ParseException e) {
      return false;
    }
  }

  private static OAuth2HttpResponse notFromHere() {
    return new OAuth2HttpResponse(
        HTML,
        400,
        "<!doctype html><html lang=\"nb\"><title>Overgang</title><p>Denne siden åpnes fra"
            + " innloggingen i Overgang.</p></html>",
        null);
  }

  private OAuth2HttpResponse page(int status, String message) {
    String html =
        template
            .replace("{{message}}", message)
            .replace("{{agencies}}", agencies())
            .replace("{{roles}}", roles());
    return new OAuth2HttpResponse(HTML, status, html, null);
  }

  private String agencies() {
    return Arrays.stream(AgencyKind.values()).map(this::group).collect(Collectors.joining());
  }

  private String group(AgencyKind kind) {
    List<Agency> members =
        directory.directory().all().stream().filter(agency -> agency.kind() == kind).toList();
    return members.stream()
        .map(
            agency ->
                "<option value=\"%s\">%s</option>"
                    .formatted(escape(agency.key()), escape(agency.name())))
        .collect(
            Collectors.joining("", "<optgroup label=\"" + heading(kind) + "\">", "</optgroup>"));
  }

  private static String heading(AgencyKind kind) {
    return switch (kind) {
      case REFUGEE_SERVICE -> "Flyktningtjenester";
      case NAV -> "Nav-kontorer";
      case ADULT_EDUCATION -> "Voksenopplæring";
      case COUNTY -> "Fylkeskommuner";
      case OVERSIGHT -> "Tilsyn";
    };
  }

  private static String roles() {
    return Arrays.stream(Role.values())
        .map(role -> "<option value=\"%s\">%s</option>".formatted(role.name(), role.title()))
        .collect(Collectors.joining());
  }

  private static Optional<String> field(OAuth2HttpRequest request, String name) {
    return Optional.ofNullable(request.getFormParameters().get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String readTemplate() {
    try (InputStream in = LoginPage.class.getResourceAsStream("login.html")) {
      if (in == null) {
        throw new IllegalStateException("login.html is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read login.html", e);
    }
  }
}
