package no.overgang.query.web;

import static no.overgang.query.support.Agencies.REFUGEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.overgang.events.AgencyId;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Issuers;
import no.overgang.query.support.RunningQueryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/directory/agencies",
        "/session",
        "/agencies/311003372/worklist",
        "/offers",
        "/statistics/exits",
        "/participants/11111111-1111-1111-1111-111111111111",
        "/audit/replays",
        "/nowhere"
      })
  void withoutATokenNobodyGetsIn(String path) {
    Answer answer = service.anonymous().get(path);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("unauthenticated");
    assertThat(answer.header("Set-Cookie"))
        .satisfiesAnyOf(
            cookie -> assertThat(cookie).isNull(),
            cookie -> assertThat(cookie).startsWith("XSRF-TOKEN"));
  }

  @Test
  void aPostWithoutATokenIs401() {
    assertThat(service.anonymous().post("/participants/lookup", "{}").status()).isEqualTo(401);
    assertThat(service.anonymous().post("/commands/participants", "{}").status()).isEqualTo(401);
  }

  @Test
  void tokensThatAreNotGoodAreRefused() {
    var other = new MockOAuth2Server();
    other.start();
    try {
      String foreign =
          other.issueToken("people", "ane", "overgang", Issuers.claims(REFUGEE)).serialize();
      assertThat(read(foreign).status()).isEqualTo(401);
    } finally {
      other.shutdown();
    }
    String expired =
        Issuers.SERVER
            .issueToken(
                "people",
                "client",
                new DefaultOAuth2TokenCallback(
                    "people",
                    "ane",
                    "JWT",
                    java.util.List.of("overgang"),
                    Issuers.claims(REFUGEE),
                    -3600))
            .serialize();
    assertThat(read(expired).status()).isEqualTo(401);
    assertThat(read(Issuers.person(REFUGEE, "somebody-else")).status()).isEqualTo(401);
    assertThat(read("nonsense").status()).isEqualTo(401);
    assertThat(read("nonsense").problem()).isEqualTo("unauthenticated");
  }

  @Test
  void whatIsMissingIs403() {
    Answer scope = read(Issuers.machine(REFUGEE, "overgang:write"));
    var writer = service.withToken(Issuers.machine(REFUGEE, "overgang:write"));
    assertThat(writer.get("/offers").status()).isEqualTo(403);
    assertThat(writer.get("/statistics/exits").status()).isEqualTo(403);
    assertThat(scope.status()).isEqualTo(403);
    assertThat(scope.problem()).isEqualTo("forbidden");
    var unknown = Issuers.machine(AgencyId.ofOrgnr("999999999"), "overgang:read");
    Answer agency =
        service.withToken(unknown).get("/participants/" + UUID.randomUUID() + "/timeline");
    assertThat(agency.status()).isEqualTo(403);
    String none =
        Issuers.SERVER
            .issueToken("people", "ane", "overgang", Map.of("scope", "overgang:read"))
            .serialize();
    assertThat(service.withToken(none).get("/session").status()).isEqualTo(403);
  }

  @Test
  void aPersonsTokenSaysWhoItIs() {
    Answer answer = service.withToken(Issuers.person(REFUGEE, "overgang")).get("/session");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().get("person").asString()).isEqualTo("Ane Rådgiver");
    assertThat(answer.json().at("/agency/key").asString()).isEqualTo("refugee-drammen");
    assertThat(answer.json().at("/roles/0").asString()).isEqualTo("ADVISER");
  }

  @Test
  void theDirectoryNamesTheAgencies() {
    Answer answer = read(Issuers.machine(REFUGEE, "overgang:read"));

    assertThat(answer.json().at("/items/0/key").asString()).isEqualTo("refugee-drammen");
    assertThat(answer.json().at("/items/0/municipality").asString()).isEqualTo("3301");
    assertThat(answer.json().at("/items/0").has("county")).isFalse();
  }

  @Test
  void whatDoesNotFitIsAProblem() {
    var client = service.as(REFUGEE);
    assertThat(client.get("/nowhere").status()).isEqualTo(404);
    assertThat(client.get("/nowhere").problem()).isEqualTo("not-found");
    Answer method = client.post("/directory/agencies", "{}");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.problem()).isEqualTo("method-not-allowed");
    assertThat(method.header("Allow")).contains("GET");
    assertThat(client.get("/participants/lookup").status()).isEqualTo(405);
    var auditor = service.withToken(Issuers.machine(REFUGEE, "overgang:audit"));
    Answer media =
        auditor.send(
            auditor
                .request("/audit/replays")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("view")));
    assertThat(media.status()).isEqualTo(415);
    assertThat(media.problem()).isEqualTo("unsupported-media-type");
    Answer malformed = auditor.post("/audit/replays", "{\"view\":");
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.problem()).isEqualTo("malformed-body");
    Answer accept =
        client.send(client.request("/directory/agencies").header("Accept", "image/png").GET());
    assertThat(accept.status()).isEqualTo(406);
  }

  @Test
  void healthMetricsAndDescriptionAreOpen() {
    assertThat(service.anonymous().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(service.anonymous().get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(service.anonymous().get("/actuator/prometheus").status()).isEqualTo(200);
    Answer description = service.anonymous().get("/openapi.json");
    assertThat(description.status()).isEqualTo(200);
    assertThat(description.json().get("paths").propertyNames())
        .contains(
            "/participants/{id}",
            "/participants/{id}/timeline",
            "/participants/{id}/timeline/stream",
            "/participants/{id}/timeline/{eventId}/history",
            "/participants/{id}/transfers/{transferId}/manifest",
            "/offers",
            "/offers/{offerId}",
            "/offers/{offerId}/suggestions",
            "/statistics/{indicator}",
            "/agencies/{orgnr}/worklist",
            "/audit/replays");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/arbeidsliste",
        "/deltaker/1/tidslinje",
        "/tilbud/1",
        "/statistikk",
        "/assets/none.js"
      })
  void thePageIsForAnybody(String path) {
    assertThat(service.anonymous().get(path).status()).isIn(200, 404);
  }

  @Test
  void answersCarryThePolicyOfThePage() {
    Answer answer = service.anonymous().get("/actuator/health");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  private Answer read(String token) {
    var client = service.withToken(token);
    return client.send(client.request("/directory/agencies").timeout(Duration.ofSeconds(20)).GET());
  }
}
