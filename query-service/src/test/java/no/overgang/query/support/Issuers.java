package no.overgang.query.support;

import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.overgang.events.AgencyId;

/** Tokens of both forms. */
public final class Issuers {

  public static final MockOAuth2Server SERVER = started();

  private Issuers() {}

  private static MockOAuth2Server started() {
    var server = new MockOAuth2Server();
    server.start();
    return server;
  }

  public static String machines() {
    return SERVER.issuerUrl("machines").toString();
  }

  public static String people() {
    return SERVER.issuerUrl("people").toString();
  }

  /** A machine's token, as Maskinporten makes them. */
  public static String machine(AgencyId agency, String scope) {
    return SERVER
        .issueToken(
            "machines",
            "system",
            "overgang",
            Map.of(
                "scope",
                scope,
                "consumer",
                Map.of("authority", "iso6523-actorid-upis", "ID", agency.value())))
        .serialize();
  }

  /** A person's token. */
  public static String person(AgencyId agency, String audience) {
    return SERVER.issueToken("people", "ane", audience, claims(agency)).serialize();
  }

  public static Map<String, Object> claims(AgencyId agency) {
    return Map.of(
        "scope",
        "overgang:read overgang:write",
        "name",
        "Ane Rådgiver",
        "overgang_agency",
        agency.value(),
        "overgang_roles",
        List.of("ADVISER"));
  }
}
