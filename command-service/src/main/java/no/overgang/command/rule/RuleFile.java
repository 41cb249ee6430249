package no.overgang.command.rule;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import no.overgang.command.model.RuleBook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the numbers in rules from a file that an administrator can read and change (domain 5). */
public final class RuleFile {

  /** The file that comes with the hub. */
  public static final String PACKAGED = "/rules.yml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private RuleFile() {}

  private record Document(List<RuleBook.Version> rules) {}

  /**
   * Reads a rule file.
   *
   * @throws IllegalArgumentException when it is not one or does not fit; the message names each
   *     fault
   */
  public static RuleBook read(InputStream file) {
    try {
      return new RuleBook(YAML.readValue(file, Document.class).rules());
    } catch (JacksonException e) {
      if (e.getCause() instanceof IllegalArgumentException fault) {
        throw fault;
      }
      throw new IllegalArgumentException(
          "The rule data is not readable at %s: %s"
              .formatted(e.getPathReference(), e.getOriginalMessage()),
          e);
    }
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
