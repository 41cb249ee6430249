package no.overgang.standalone.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.overgang.engines.Ports;
import no.overgang.standalone.AgencyDirectoryFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DevelopmentIssuerTest {

  private static final AgencyDirectoryFile DIRECTORY = AgencyDirectoryFile.read();
  private static final String NAV_DRAMMEN =
      DIRECTORY.byKey("nav-drammen").orElseThrow().id().value();

  @TempDir Path folder;

  private final int port = Ports.free();
  private final HttpClient client = HttpClient.newHttpClient();
  private DevelopmentIssuer issuer;

  @BeforeEach
  void start() {
    issuer = newIssuer();
  }

  @AfterEach
  void stop() {
    issuer.close();
    client.close();
  }

  @Test
  void givesSystemsTokensInMaskinportensForm() throws Exception {
    JWTClaimsSet claims =
        verified(
            token(
                DevelopmentIssuer.machines(port),
                Map.of("agency", "nav-drammen", "supplier", "0192:999999999")),
            DevelopmentIssuer.machines(port));

    assertThat(claims.getIssuer()).isEqualTo(DevelopmentIssuer.machines(port));
    assertThat(claims.getAudience()).containsExactly("overgang");
    assertThat(claims.getSubject()).isNull();
    assertThat(claims.getStringClaim("scope")).isEqualTo("overgang:write overgang:read");
    assertThat(claims.getJSONObjectClaim("consumer"))
        .isEqualTo(Map.of("authority", "iso6523-actorid-upis", "ID", NAV_DRAMMEN));
    assertThat(claims.getJSONObjectClaim("supplier")).containsEntry("ID", "0192:999999999");
    assertThat(claims.getExpirationTime().toInstant())
        .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3700));
  }

  @Test
  void givesPersonsTheirAgencyAndRole() throws Exception {
    JWTClaimsSet claims =
        verified(
            token(
                DevelopmentIssuer.people(port),
                Map.of("agency", "nav-drammen", "role", "TEACHER", "person", "Åse Øvre")),
            DevelopmentIssuer.people(port));

    assertThat(claims.getStringClaim("name")).isEqualTo("Åse Øvre");
    assertThat(claims.getStringClaim("overgang_agency")).isEqualTo(NAV_DRAMMEN);
    assertThat(claims.getStringListClaim("overgang_roles")).containsExactly("TEACHER");
    assertThat(claims.getSubject()).isNotBlank();
  }

  @Test
  void givesOversightNoRightToWrite() throws Exception {
    JWTClaimsSet claims =
        verified(
            token(DevelopmentIssuer.machines(port), Map.of("agency", "oversight")),
            DevelopmentIssuer.machines(port));

    assertThat(claims.getStringClaim("scope")).isEqualTo("overgang:read overgang:audit");
  }

  @Test
  void givesATokenThatHasRunOutWhenAsked() throws Exception {
    JWTClaimsSet claims =
        verified(
            token(
                DevelopmentIssuer.machines(port),
                Map.of("agency", "nav-drammen", "expired", "true")),
            DevelopmentIssuer.machines(port));

    assertThat(claims.getExpirationTime()).isBefore(Instant.now());
  }

  @Test
  void refusesAnUnknownAgency() throws Exception {
    HttpResponse<String> answer =
        requestToken(DevelopmentIssuer.machines(port), Map.of("agency", "nobody"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("unknown agency");
  }

  @Test
  void keepsTokensValidOverARestart() throws Exception {
    String before = token(DevelopmentIssuer.machines(port), Map.of("agency", "nav-drammen"));
    String person = token(DevelopmentIssuer.people(port), Map.of("agency", "nav-drammen"));
    // The new one on a port of its own: the old port may linger, and the keys do not depend on it.
    int newPort = Ports.free();
    try (DevelopmentIssuer second =
        new DevelopmentIssuer(newPort, DIRECTORY, folder.resolve("keys.json"))) {
      second.start();

      verified(before, DevelopmentIssuer.machines(newPort));
      verified(person, DevelopmentIssuer.people(newPort));
    }
  }

  @Test
  void logsAPersonInWithCodeAndPkce() throws Exception {
    CodeVerifier verifier = new CodeVerifier();
    String challenge = CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
    URI login = loginPage("http://localhost:8080/login/oauth2/code/people", challenge);

    HttpResponse<String> page = get(login);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Nav Drammen", "value=\"COORDINATOR\"").doesNotContain("{{");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();

    HttpResponse<String> submitted =
        post(
            login,
            Map.of("agency", "nav-drammen", "role", "ADVISER", "person", "Ane \"Å\" & Rådgiver"));
    URI back = URI.create(submitted.headers().firstValue("Location").orElseThrow());
    assertThat(back.getHost()).isEqualTo("localhost");
    assertThat(back.getQuery()).contains("state=chance");

    HttpResponse<String> tokens =
        post(
            URI.create(DevelopmentIssuer.people(port) + "/token"),
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                DevelopmentIssuer.PAGE_CLIENT,
                "redirect_uri",
                "http://localhost:8080/login/oauth2/code/people",
                "code_verifier",
                verifier.getValue(),
                "code",
                back.getQuery().replaceAll(".*code=([^&]*).*", "$1")));
    JsonNode body = JsonMapper.shared().readTree(tokens.body());
    JWTClaimsSet id = verified(body.path("id_token").asString(), DevelopmentIssuer.people(port));
    JWTClaimsSet access =
        verified(body.path("access_token").asString(), DevelopmentIssuer.people(port));

    assertThat(id.getAudience()).containsExactly(DevelopmentIssuer.PAGE_CLIENT);
    assertThat(id.getStringClaim("nonce")).isEqualTo("once");
    assertThat(access.getAudience()).containsExactly(DevelopmentIssuer.AUDIENCE);
    for (JWTClaimsSet claims : List.of(id, access)) {
      assertThat(claims.getStringClaim("name")).isEqualTo("Ane \"Å\" & Rådgiver");
      assertThat(claims.getStringClaim("overgang_agency")).isEqualTo(NAV_DRAMMEN);
      assertThat(claims.getStringListClaim("overgang_roles")).containsExactly("ADVISER");
      assertThat(claims.getStringClaim("scope")).isEqualTo("overgang:write overgang:read");
    }
  }

  @Test
  void describesItselfWithAddressesOnTheSameHost() throws Exception {
    JsonNode description =
        JsonMapper.shared()
            .readTree(
                get(URI.create(
                        DevelopmentIssuer.people(port) + "/.well-known/openid-configuration"))
                    .body());

    assertThat(description.path("issuer").asString()).isEqualTo(DevelopmentIssuer.people(port));
    assertThat(description.path("jwks_uri").asString())
        .isEqualTo(DevelopmentIssuer.people(port) + "/jwks");
    assertThat(description.path("authorization_endpoint").asString())
        .isEqualTo(DevelopmentIssuer.people(port) + "/authorize");
  }

  @Test
  void asksAgainWhenTheFormIsIncomplete() throws Exception {
    URI login = loginPage("http://localhost:8080/back", "x".repeat(43));

    HttpResponse<String> answer = post(login, Map.of("agency", "nobody", "role", "ADVISER"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Velg etat og rolle");
  }

  @Test
  void sendsNobodyToAnotherMachine() throws Exception {
    assertThat(get(loginPage("https://elsewhere.example/back", "x".repeat(43))).statusCode())
        .isEqualTo(400);
  }

  private DevelopmentIssuer newIssuer() {
    DevelopmentIssuer starting =
        new DevelopmentIssuer(port, DIRECTORY, folder.resolve("keys.json"));
    starting.start();
    return starting;
  }

  private URI loginPage(String redirect, String challenge) {
    return URI.create(
        DevelopmentIssuer.people(port)
            + "/authorize?"
            + form(
                Map.of(
                    "response_type", "code",
                    "client_id", DevelopmentIssuer.PAGE_CLIENT,
                    "scope", "openid",
                    "state", "chance",
                    "nonce", "once",
                    "redirect_uri", redirect,
                    "code_challenge", challenge,
                    "code_challenge_method", "S256")));
  }

  private String token(String issuerUrl, Map<String, String> fields) throws Exception {
    HttpResponse<String> answer = requestToken(issuerUrl, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
  }

  private HttpResponse<String> requestToken(String issuerUrl, Map<String, String> fields)
      throws Exception {
    Map<String, String> all = new java.util.HashMap<>(fields);
    all.put("grant_type", "client_credentials");
    all.put("client_id", "test");
    all.put("client_secret", "test");
    return post(URI.create(issuerUrl + "/token"), all);
  }

  private JWTClaimsSet verified(String token, String issuerUrl) throws Exception {
    SignedJWT jwt = SignedJWT.parse(token);
    JWKSet keys = JWKSet.parse(get(URI.create(issuerUrl + "/jwks")).body());
    assertThat(keys.getKeys()).noneMatch(com.nimbusds.jose.jwk.JWK::isPrivate);
    assertThat(
            jwt.verify(
                new RSASSAVerifier(keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey())))
        .isTrue();
    return jwt.getJWTClaimsSet();
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI address, Map<String, String> fields) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
