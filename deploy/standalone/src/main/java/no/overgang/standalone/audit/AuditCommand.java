package no.overgang.standalone.audit;

import picocli.CommandLine.Command;

/** {@code overgang audit}: what an auditor does from a terminal. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ReplayCommand.class, RewriteCommand.class},
    description = "What an auditor does from a terminal.")
public final class AuditCommand {}
