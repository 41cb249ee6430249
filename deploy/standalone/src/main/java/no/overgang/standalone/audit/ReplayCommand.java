package no.overgang.standalone.audit;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overgang audit replay}: builds views anew from the first event. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Builds a view anew from the first event, beside the one in use, which keeps",
      "answering until the new one has caught up and takes its place.",
      "Views: access, card, offers, statistics, timeline, worklist; all of them when",
      "none is named."
    })
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "VIEW", arity = "0..*", description = "the views to build anew")
  private List<String> views = List.of();

  @Mixin private HubPorts ports = new HubPorts();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var replays = new Replays(ports.query, ports.issuer);
    replays.build(views.isEmpty() ? replays.views() : views, spec.commandLine().getOut());
    return 0;
  }
}
