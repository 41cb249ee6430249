package no.overgang.standalone.audit;

import picocli.CommandLine.Option;

/** Where the hub is that the audit commands speak to. */
final class HubPorts {

  @Option(
      names = "--http-query",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "the query service (default: ${DEFAULT-VALUE})")
  int query;

  @Option(
      names = "--issuer",
      paramLabel = "PORT",
      defaultValue = "8089",
      description = "development tokens (default: ${DEFAULT-VALUE})")
  int issuer;
}
