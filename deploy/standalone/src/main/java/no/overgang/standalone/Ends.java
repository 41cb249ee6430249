package no.overgang.standalone;

import java.net.URI;
import no.overgang.engines.EngineException;
import no.overgang.engines.Ports;
import no.overgang.standalone.issuer.DevelopmentIssuer;

/**
 * The five ports of a hub in one process, all on the loopback address.
 *
 * @param query the page and the reads
 * @param command the command door and the CloudEvents door
 * @param issuer the development token issuer
 * @param kafka the broker
 * @param postgres the database server
 */
record Ends(int query, int command, int issuer, int kafka, int postgres) {

  /**
   * Refuses the first port that somebody listens on.
   *
   * @throws Refusal naming the port and the option that moves it
   */
  void requireFree() {
    requireFree("query-service", query, "--http-query");
    requireFree("command-service", command, "--http-command");
    requireFree("token issuer", issuer, "--issuer");
    requireFree("Kafka", kafka, "--kafka");
    requireFree("PostgreSQL", postgres, "--postgres");
  }

  private static void requireFree(String wantedBy, int port, String option) {
    try {
      Ports.requireFree(wantedBy, port);
    } catch (EngineException e) {
      throw new Refusal(e.getMessage() + " Choose another with " + option + " PORT.", e);
    }
  }

  URI page() {
    return URI.create("http://localhost:" + query);
  }

  URI door() {
    return URI.create("http://localhost:" + command);
  }

  String issuers() {
    return DevelopmentIssuer.machines(issuer) + "," + DevelopmentIssuer.people(issuer);
  }
}
