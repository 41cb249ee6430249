package no.overgang.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.json.AgencyDirectoryJson;

/**
 * The made-up agencies of the demonstration, by the keys people type.
 *
 * @param directory the agencies in the order of the file
 */
public record AgencyDirectoryFile(AgencyDirectory directory) {

  private static final String RESOURCE = "/demo/agencies.json";

  /** Reads the directory that is built in. */
  public static AgencyDirectoryFile read() {
    try (InputStream in = open()) {
      return new AgencyDirectoryFile(AgencyDirectoryJson.read(in));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + RESOURCE, e);
    }
  }

  /** Writes the file where the services are told to look for it. */
  static void copyTo(Path file) {
    try (InputStream in = open()) {
      Files.createDirectories(file.getParent());
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Refusal("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** The agency with exactly this key. */
  public Optional<Agency> byKey(String key) {
    return directory.all().stream().filter(agency -> agency.key().equals(key)).findFirst();
  }

  /** The three keys most like what was typed, the nearest first. */
  List<String> keysNear(String typed) {
    return directory.all().stream()
        .map(Agency::key)
        .sorted(Comparator.comparingInt(key -> distance(key, typed)))
        .limit(3)
        .toList();
  }

  private static InputStream open() {
    InputStream in = AgencyDirectoryFile.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException(RESOURCE + " is not on the class path");
    }
    return in;
  }

  /** Levenshtein's: how many letters must change. */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[above.length];
      current[0] = row;
      for (int column = 1; column < above.length; column++) {
        int swap = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(Math.min(above[column], current[column - 1]) + 1, above[column - 1] + swap);
      }
      above = current;
    }
    return above[other.length()];
  }
}
