package no.overgang.command.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.overgang.command.model.Act;
import no.overgang.command.offer.model.OfferActs;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.participant.model.ParticipantAct;
import no.overgang.events.EventSamples;
import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;
import no.overgang.events.offer.OfferEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The catalogue of events and the README's table of acts are written from the code. To write them
 * anew, run with {@code -Dapprove=true}; otherwise a difference fails the build.
 */
class CatalogueTest {

  private static final Path ROOT = Generated.ROOT;
  private static final Path COMMAND_SERVICE = ROOT.resolve("command-service");
  private static final Path EVENTS = ROOT.resolve("shared-events/src/main/java/no/overgang/events");
  private static final String MODEL =
      "command-service/src/main/java/no/overgang/command/participant/model/";
  private static final String TESTS =
      "command-service/src/test/java/no/overgang/command/participant/model/";
  private static final Pattern JAVADOC =
      Pattern.compile("/\\*\\*(.*?)\\*/\\s*public (?:final )?record", Pattern.DOTALL);

  @Test
  void theEventCatalogueSaysWhatTheCodeSays() throws IOException {
    var text = new StringBuilder();
    text.append("# Events\n\nWritten from the code by `CatalogueTest`; do not edit.\n\n")
        .append("`?` marks a field that may be absent, `protected` free text or a name. ")
        .append("A part with a category of its own is shown or withheld by that category.\n");
    for (Class<? extends HubEvent> type : EventTypes.all()) {
      HubEvent sample = EventSamples.of(type);
      text.append("\n## ").append(type.getSimpleName()).append("\n\n");
      text.append(firstSentence(EVENTS.resolve(path(type) + ".java"))).append("\n\n");
      text.append("- version ").append(EventTypes.versionOf(type));
      text.append(", category `").append(sample.category()).append("`\n");
      text.append("- emitted by ").append(emittedBy(type)).append('\n');
      text.append("- seen by ").append(seenBy(type, sample)).append('\n');
      text.append("- fields: ").append(fields(type)).append('\n');
    }
    Generated.check(ROOT.resolve("docs/domain/events.md"), text.toString());
  }

  private static String seenBy(Class<? extends HubEvent> type, HubEvent sample) {
    if (sample instanceof OfferEvent) {
      return "everybody the offer is open to, and its provider";
    }
    String ground =
        sample.category().sensitive()
            ? "nobody but the recorder without a consent or basis that names `%s`"
                .formatted(sample.category())
            : "the recorder, the agencies it is addressed to, and under a consent or basis for `%s`"
                .formatted(sample.category());
    if (!hasParts(type)) {
      return ground;
    }
    return ground
        + "; parts by categories of their own, in the sample "
        + sample.parts().stream()
            .map(part -> "`%s` %s".formatted(part.pointer(), part.category()))
            .collect(Collectors.joining(", "));
  }

  private static boolean hasParts(Class<? extends HubEvent> type) {
    try {
      return type.getMethod("parts").getDeclaringClass() == type;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** The command it names at the doors, and whatever else in the service makes it. */
  private static String emittedBy(Class<? extends HubEvent> type) throws IOException {
    var by = new ArrayList<String>();
    Stream.<Act>concat(Acts.all().stream(), OfferActs.all().stream())
        .filter(act -> act.firstEvent() == type)
        .forEach(
            act -> by.add("`%s` (CloudEvents `%s`)".formatted(act.name(), act.cloudEventType())));
    Set<String> acts =
        Stream.<Act>concat(Acts.all().stream(), OfferActs.all().stream())
            .filter(act -> act.firstEvent() == type)
            .map(act -> act.type().getSimpleName())
            .collect(Collectors.toSet());
    Pattern made = Pattern.compile("\\bnew %s\\(".formatted(type.getSimpleName()));
    for (Path source : Generated.sources("main")) {
      String name = source.getFileName().toString().replace(".java", "");
      if (source.startsWith(COMMAND_SERVICE)
          && !acts.contains(name)
          && made.matcher(Files.readString(source)).find()) {
        by.add("[%s](../../%s)".formatted(name, ROOT.relativize(source)));
      }
    }
    assertThat(by).as("what emits " + type.getSimpleName()).isNotEmpty();
    return String.join(", ", by);
  }

  private static String fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(
            field -> "`" + field.getName() + optional(field) + "` " + named(field.getGenericType()))
        .collect(Collectors.joining(", "));
  }

  private static String optional(RecordComponent field) {
    return field.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "";
  }

  private static String named(Type type) {
    if (type instanceof ParameterizedType list) {
      return "list of " + named(list.getActualTypeArguments()[0]);
    }
    Class<?> raw = (Class<?>) type;
    return Map.of(
            "UUID", "uuid",
            "LocalDate", "date",
            "Instant", "time",
            "Protected", "protected",
            "String", "string",
            "BigDecimal", "number",
            "int", "integer",
            "boolean", "boolean",
            "AgencyId", "agency")
        .getOrDefault(raw.getSimpleName(), raw.getSimpleName());
  }

  @Test
  void theReadmesTableOfActsNamesEachActsCodeAndTest() throws IOException {
    var table = new StringBuilder("| act | code | test |\n|---|---|---|\n");
    for (ParticipantAct act : Acts.all()) {
      String path = path(act.type());
      assertThat(ROOT.resolve(MODEL + path + ".java")).exists();
      assertThat(ROOT.resolve(TESTS + path + "Test.java")).as("test of " + act.name()).exists();
      table.append(
          "| %s | [%s](%s) | [test](%s) |\n"
              .formatted(
                  act.name(),
                  act.type().getSimpleName(),
                  MODEL + path + ".java",
                  TESTS + path + "Test.java"));
    }
    Path readme = ROOT.resolve("README.md");
    String text = Files.readString(readme);
    Matcher marked =
        Pattern.compile("(<!-- acts -->\n)(.*?)(<!-- /acts -->)", Pattern.DOTALL).matcher(text);
    assertThat(marked.find()).as("the place of the table in the README").isTrue();
    Generated.check(
        readme, marked.replaceFirst("$1" + Matcher.quoteReplacement(table.toString()) + "$3"));
  }

  private static String path(Class<?> type) {
    List<String> parts = List.of(type.getPackageName().split("\\."));
    return parts.getLast() + "/" + type.getSimpleName();
  }

  private static String firstSentence(Path source) throws IOException {
    Matcher doc = JAVADOC.matcher(Files.readString(source));
    assertThat(doc.find()).as("Javadoc of " + source).isTrue();
    return doc.group(1).replaceAll("(?m)^\\s*\\*", "").replaceAll("\\s+", " ").strip();
  }
}
