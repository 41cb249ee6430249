package no.overgang.standalone.issuer;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import no.overgang.standalone.AgencyDirectoryFile;

/**
 * Two issuers on the loopback address: {@code /machines} in Maskinporten's form and {@code /people}
 * for persons, with a page to log in on. Its signing keys are kept in a file, so tokens stay valid
 * over a restart.
 */
public final class DevelopmentIssuer implements AutoCloseable {

  /** The audience of every access token. */
  public static final String AUDIENCE = "overgang";

  /** The client id of the page. */
  public static final String PAGE_CLIENT = "overgang-page";

  private static final String MACHINES = "machines";
  private static final String PEOPLE = "people";

  private final int port;
  private final NettyWrapper server = new NettyWrapper();
  private final OAuth2HttpRequestHandler handler;
  private final LoginPage loginPage;

  /** An issuer that knows these agencies and keeps its keys in {@code keyFile}. */
  public DevelopmentIssuer(int port, AgencyDirectoryFile directory, Path keyFile) {
    this.port = port;
    KeyProvider keys = new KeyProvider(SigningKeys.keptIn(keyFile), "RS256");
    // The library hands out its initial keys in the order it is asked; ask in a fixed order.
    keys.signingKey(MACHINES);
    keys.signingKey(PEOPLE);
    this.loginPage = new LoginPage(directory);
    this.handler =
        new OAuth2HttpRequestHandler(
            new OAuth2Config(
                true,
                null,
                null,
                false,
                new OAuth2TokenProvider(keys),
                Set.of(new MachineTokens(MACHINES, directory), new PersonTokens(PEOPLE, directory)),
                server));
  }

  /** Starts answering; returns when the port is open. */
  public void start() {
    server.start(InetAddress.getLoopbackAddress(), port, this::answer);
  }

  /** The {@code iss} of tokens for systems. */
  public static String machines(int port) {
    return "http://localhost:" + port + "/" + MACHINES;
  }

  /** The {@code iss} of tokens for persons. */
  public static String people(int port) {
    return "http://localhost:" + port + "/" + PEOPLE;
  }

  @Override
  public void close() {
    server.stop();
  }

  private OAuth2HttpResponse answer(OAuth2HttpRequest request) {
    boolean login = List.of(PEOPLE, "authorize").equals(request.getUrl().pathSegments());
    if (login && request.getMethod().equals("GET")) {
      return loginPage.show(request);
    }
    if (login && request.getMethod().equals("POST")) {
      return loginPage.submit(request, handler.getAuthorizationServer()::invoke);
    }
    return handler.getAuthorizationServer().invoke(request);
  }
}
