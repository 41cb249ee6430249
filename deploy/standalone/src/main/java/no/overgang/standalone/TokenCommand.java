package no.overgang.standalone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import no.overgang.standalone.issuer.DevelopmentIssuer;
import no.overgang.standalone.issuer.IssuerClient;
import no.overgang.standalone.issuer.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overgang token}: an access token on standard output, and nothing else there. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a development access token, valid for one hour.",
      "Without --role and --person it is for the agency's system, else for a person."
    })
final class TokenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--agency",
      required = true,
      paramLabel = "KEY",
      description = "the agency, e.g. refugee-drammen, nav-drammen, oversight")
  private String agency = "";

  @Option(names = "--role", paramLabel = "ROLE", description = "one of ${COMPLETION-CANDIDATES}")
  private @Nullable Role role;

  @Option(names = "--person", paramLabel = "NAME", description = "the person's name")
  private @Nullable String person;

  @Option(names = "--expired", description = "a token that ran out an hour ago")
  private boolean expired;

  @Option(
      names = "--issuer",
      paramLabel = "PORT",
      defaultValue = "8089",
      description = "port of the running issuer (default: ${DEFAULT-VALUE})")
  private int issuer;

  @Override
  public Integer call() throws Exception {
    requireKnownAgency();
    boolean forPerson = role != null || person != null;
    String address =
        forPerson ? DevelopmentIssuer.people(issuer) : DevelopmentIssuer.machines(issuer);
    spec.commandLine().getOut().println(fetch(address + "/token"));
    return 0;
  }

  private void requireKnownAgency() {
    AgencyDirectoryFile directory = AgencyDirectoryFile.read();
    if (directory.byKey(agency).isEmpty()) {
      throw new Refusal(
          "There is no agency %s. Near it: %s."
              .formatted(agency, String.join(", ", directory.keysNear(agency))));
    }
  }

  private String fetch(String address) throws InterruptedException {
    try {
      return IssuerClient.token(URI.create(address), form());
    } catch (IssuerClient.Refused e) {
      throw new Refusal(e.getMessage() == null ? somebodyElse() : e.getMessage(), e);
    } catch (ConnectException e) {
      throw new Refusal(
          "No issuer answers on port %d. Start one with ./overgang run, or name its port with --issuer."
              .formatted(issuer),
          e);
    } catch (IOException e) {
      throw new Refusal(somebodyElse(), e);
    }
  }

  private String somebodyElse() {
    return "What answers on port " + issuer + " is not the issuer.";
  }

  private Map<String, String> form() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_id", "overgang-cli");
    fields.put("client_secret", "development");
    fields.put("agency", agency);
    if (role != null) {
      fields.put("role", role.name());
    }
    if (person != null) {
      fields.put("person", person);
    }
    if (expired) {
      fields.put("expired", "true");
    }
    return fields;
  }
}
