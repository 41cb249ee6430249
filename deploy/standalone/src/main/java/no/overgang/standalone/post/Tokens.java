package no.overgang.standalone.post;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.overgang.standalone.issuer.IssuerClient;

/** The agencies' access tokens, fetched from the development issuer and kept until they age. */
final class Tokens {

  private static final Duration KEPT = Duration.ofMinutes(45);

  private record Kept(String token, long since) {}

  private final URI endpoint;
  private final Map<String, Kept> byAgency = new ConcurrentHashMap<>();

  /** Tokens for systems from this address. */
  Tokens(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** The token of an agency's system. */
  String of(String agency) throws IOException, InterruptedException {
    Kept kept = byAgency.get(agency);
    if (kept != null && System.nanoTime() - kept.since() < KEPT.toNanos()) {
      return kept.token();
    }
    String token =
        IssuerClient.token(
            endpoint,
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "overgang-cli",
                "client_secret", "development",
                "agency", agency));
    byAgency.put(agency, new Kept(token, System.nanoTime()));
    return token;
  }

  /** The hub did not take it; fetch another next time. */
  void forget(String agency) {
    byAgency.remove(agency);
  }
}
