package no.overgang.query.settings;

import java.net.URI;
import java.util.List;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.json.AgencyDirectoryJson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * What is set from outside, under {@code overgang}.
 *
 * @param issuers whose tokens are trusted
 * @param directory where the agency directory is read from: a path, or a Spring resource location
 * @param commandService the command-service's base address
 */
@ConfigurationProperties("overgang")
public record Settings(
    Kafka kafka,
    List<String> issuers,
    String directory,
    URI commandService,
    @DefaultValue Login login) {

  /**
   * How the log of events is read.
   *
   * @param bootstrap brokers as {@code host:port}, comma between
   */
  public record Kafka(
      String bootstrap,
      @DefaultValue("overgang-query") String group,
      @DefaultValue("overgang.events.v1") String topic,
      @DefaultValue("1000") int batch) {}

  /**
   * The page's login.
   *
   * @param issuer whose people may log in; without one the page has no login
   */
  public record Login(
      @Nullable String issuer,
      @DefaultValue("overgang-page") String client,
      @DefaultValue({"openid", "overgang:read", "overgang:write"}) List<String> scopes) {

    /** Whether people can log in to the page. */
    public boolean on() {
      return issuer != null && !issuer.isBlank();
    }
  }

  /**
   * Reads the agency directory.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  public AgencyDirectory readDirectory() {
    String location = directory.matches("[a-z]{2,}:.*") ? directory : "file:" + directory;
    try (var file = new DefaultResourceLoader().getResource(location).getInputStream()) {
      return AgencyDirectoryJson.read(file);
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException("The agency directory cannot be read: " + directory, e);
    }
  }
}
