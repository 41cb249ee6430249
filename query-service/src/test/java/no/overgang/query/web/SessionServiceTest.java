package no.overgang.query.web;

import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.overgang.query.support.Answer;
import no.overgang.query.support.CommandServiceDouble.Asked;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Issuers;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;

class SessionServiceTest {

  private final RunningQueryService service = RunningQueryService.shared();
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  @Test
  void aPersonLogsInActsAndLogsOut() throws Exception {
    Issuers.SERVER.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "people", "ane", "JWT", List.of("overgang"), Issuers.claims(REFUGEE), 3600));
    send(HttpRequest.newBuilder(service.uri("/oauth2/authorization/people")).GET());

    HttpResponse<String> session = send(HttpRequest.newBuilder(service.uri("/session")).GET());
    assertThat(session.statusCode()).as(session.body()).isEqualTo(200);
    assertThat(session.body()).contains("Ane Rådgiver").contains("refugee-drammen");
    assertThat(send(HttpRequest.newBuilder(service.uri("/directory/agencies")).GET()).statusCode())
        .isEqualTo(200);
    assertThat(cookie("OVERGANG_SESSION").isHttpOnly()).isTrue();

    assertThat(post("/commands/participants", null).statusCode()).isEqualTo(403);
    HttpResponse<String> relayed = post("/commands/participants", xsrf());
    assertThat(relayed.statusCode()).isEqualTo(409);
    assertThat(relayed.body()).isEqualTo("{\"rule\":\"R02\"}");
    Asked asked = lastAsked("/commands/participants");
    assertThat(asked.headers().get("authorization")).startsWith("Bearer ey");

    assertThat(post("/logout", null).statusCode()).isEqualTo(403);
    assertThat(post("/logout", xsrf()).statusCode()).isEqualTo(204);
    assertThat(send(HttpRequest.newBuilder(service.uri("/session")).GET()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void commandsArePassedOnAsTheyAre() {
    var client = service.as(REFUGEE);
    String path = "/commands/participants/11111111-1111-1111-1111-111111111111/accept-referral";
    Answer answer =
        client.send(
            client
                .request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .header("If-Match", "\"3\"")
                .header("X-Other", "no")
                .POST(HttpRequest.BodyPublishers.ofString("{\"referralId\":\"æ\"}")));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    assertThat(answer.header("Retry-After")).isEqualTo("3");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    Asked asked = lastAsked(path);
    assertThat(asked.body()).isEqualTo("{\"referralId\":\"æ\"}");
    assertThat(asked.headers())
        .containsEntry("idempotency-key", "key-1")
        .containsEntry("if-match", "\"3\"")
        .doesNotContainKey("x-other");
    assertThat(client.post("/commands/participants", "x".repeat(256 * 1024 + 1)).status())
        .isEqualTo(413);
  }

  @Test
  void aLookupFindsOnlyWhatTheCallerMayKnow() {
    Stream stream = service.log.stream().record(REFUGEE, Happened.registered());
    assertThat(
            service
                .as(REFUGEE)
                .get("/participants/" + stream.id() + "?atLeast=" + stream.last().position())
                .status())
        .isEqualTo(200);
    service.commands.identities.put("01010112345", stream.id().toString());
    String body = "{\"type\":\"FNR\",\"value\":\"01010112345\"}";

    Answer found = service.as(REFUGEE).post("/participants/lookup", body);
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.json().get("participantId").asString()).isEqualTo(stream.id().toString());
    assertThat(lastAsked("/identities/lookup").body()).isEqualTo(body);
    assertThat(service.as(STRANGER).post("/participants/lookup", body).status()).isEqualTo(404);
    assertThat(
            service
                .as(REFUGEE)
                .post("/participants/lookup", "{\"type\":\"FNR\",\"value\":\"none\"}")
                .problem())
        .isEqualTo("not-found");
  }

  private Asked lastAsked(String path) {
    return service.commands.asked.stream()
        .filter(asked -> asked.uri().getPath().equals(path))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private HttpResponse<String> post(String path, String xsrf) throws Exception {
    var request =
        HttpRequest.newBuilder(service.uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    if (xsrf != null) {
      request.header("X-XSRF-TOKEN", xsrf);
    }
    return send(request);
  }

  private String xsrf() {
    return cookie("XSRF-TOKEN").getValue();
  }

  private HttpCookie cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
