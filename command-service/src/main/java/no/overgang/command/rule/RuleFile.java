package no.overgang.command.rule;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.overgang.command.model.RuleBook;
import no.overgang.events.AgencyId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the numbers in rules from a file that an administrator can read and change (domain 5). */
public final class RuleFile {

  /** The file that comes with the hub. */
  public static final String PACKAGED = "/rules.yml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          // What is left out is named as a fault of the rule, with all its other faults.
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(new SimpleModule().addDeserializer(AgencyId.class, new AgencyIdInFile()))
          .build();

  private RuleFile() {}

  private record Document(@Nullable List<RuleBook.@Nullable Version> rules) {}

  private static final class AgencyIdInFile extends StdScalarDeserializer<AgencyId> {
    private AgencyIdInFile() {
      super(AgencyId.class);
    }

    @Override
    public AgencyId deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getString();
      if (!text.matches(AgencyId.PATTERN)) {
        throw context.weirdStringException(text, AgencyId.class, "not of the form 0192:<digits>");
      }
      return new AgencyId(text);
    }
  }

  /**
   * Reads a rule file.
   *
   * @throws IllegalArgumentException when it is not one or does not fit; the message names each
   *     fault
   */
  public static RuleBook read(InputStream file) {
    try {
      Document document = YAML.readValue(file, Document.class);
      if (document == null || document.rules() == null) {
        throw new IllegalArgumentException("The rule data names no rules");
      }
      var versions = new ArrayList<RuleBook.Version>();
      for (RuleBook.Version version : document.rules()) {
        if (version == null) {
          throw new IllegalArgumentException("The rule data has an empty entry");
        }
        versions.add(version);
      }
      return new RuleBook(versions);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The rule data is not readable at %s: %s".formatted(where(e), e.getOriginalMessage()), e);
    }
  }

  /** Such as {@code line 12, rules[3].numbers.days}. */
  private static String where(JacksonException e) {
    var path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
    return line + (line.isEmpty() || path.isEmpty() ? "" : ", ") + path;
  }

  /** The rules that come with the hub. */
  public static RuleBook packaged() {
    try (InputStream file = RuleFile.class.getResourceAsStream(PACKAGED)) {
      return read(Objects.requireNonNull(file, "rules.yml is part of the jar"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
