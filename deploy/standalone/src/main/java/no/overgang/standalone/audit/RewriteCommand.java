package no.overgang.standalone.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import no.overgang.standalone.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overgang audit rewrite}: the topic from the store, the views from the topic. */
@Command(
    name = "rewrite",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Goes on after a restore of the database, or after Kafka lost its topic: empties",
      "the topic, writes it anew from the store in a new incarnation, and builds all",
      "views anew from it. The store is not touched. Without --yes it tells only how",
      "things stand."
    })
final class RewriteCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--yes",
      description = {"do it; what stands on the topic and not in the store is gone then"})
  private boolean yes;

  @Option(
      names = "--http-command",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "the command service (default: ${DEFAULT-VALUE})")
  private int command;

  @Mixin private HubPorts ports = new HubPorts();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    var topic = new WrittenTopic(command, ports.issuer);
    out.println(topic.word());
    if (!yes) {
      throw new Refusal("Nothing was done; add --yes to write the topic anew");
    }
    out.printf("The topic is written anew, up to position %,d%n", topic.writeAnew());
    var replays = new Replays(ports.query, ports.issuer);
    replays.build(replays.views(), out);
    return 0;
  }
}
