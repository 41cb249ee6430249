package no.overgang.events.json;

import java.io.InputStream;
import java.util.List;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import tools.jackson.core.JacksonException;

/**
 * Reads the agency directory: {@code {"agencies":[{key, id, kind, name, municipality?, county?}]}}.
 */
public final class AgencyDirectoryJson {

  private AgencyDirectoryJson() {}

  private record Document(List<Agency> agencies) {}

  /**
   * Reads a directory file.
   *
   * @throws IllegalArgumentException when it is not one, naming the place
   */
  public static AgencyDirectory read(InputStream file) {
    try {
      return new AgencyDirectory(EventJson.open().readValue(file, Document.class).agencies());
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The agency directory is not readable at " + e.getPathReference(), e);
    }
  }
}
