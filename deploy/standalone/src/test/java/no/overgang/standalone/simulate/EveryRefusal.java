package no.overgang.standalone.simulate;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.overgang.command.model.Refusal;

/** Every refusal there is, read off the classes of the command-service. */
final class EveryRefusal {

  private static final String PACKAGE = "no/overgang/command";

  private EveryRefusal() {}

  /** The constants of all enums that are refusals. */
  static List<Enum<?>> constants() throws IOException, ReflectiveOperationException {
    try {
      URI place = Refusal.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return in(path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return in(jar.getPath("/"));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static List<Enum<?>> in(Path root) throws IOException, ReflectiveOperationException {
    var found = new ArrayList<Enum<?>>();
    try (Stream<Path> files = Files.walk(root.resolve(PACKAGE))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).sorted().toList()) {
        String name = root.relativize(file).toString().replace('/', '.').replaceAll(".class$", "");
        Class<?> type = Class.forName(name, false, Refusal.class.getClassLoader());
        if (type.isEnum() && Refusal.class.isAssignableFrom(type)) {
          for (Object constant : type.getEnumConstants()) {
            found.add((Enum<?>) constant);
          }
        }
      }
    }
    return found;
  }
}
