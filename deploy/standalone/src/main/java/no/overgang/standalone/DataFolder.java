package no.overgang.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import no.overgang.engines.FolderLock;

/**
 * Where one hub keeps everything between runs. Held by one launcher at a time, and never opened by
 * an Overgang older than its data.
 */
final class DataFolder implements AutoCloseable {

  /** Raised when an older Overgang could no longer read what this one writes. */
  static final int VERSION = 1;

  private final Path root;
  private final FolderLock lock;

  private DataFolder(Path root, FolderLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /** Takes the folder, making it when missing. */
  static DataFolder open(Path path) {
    Path root = path.toAbsolutePath().normalize();
    makePrivate(root);
    FolderLock lock = FolderLock.take(root);
    try {
      DataFolder folder = new DataFolder(root, lock);
      folder.requireReadable();
      return folder;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** What agencies tell about people lies here, so other users of the machine stay out. */
  private static void makePrivate(Path root) {
    try {
      if (!Files.exists(root)) {
        Files.createDirectories(
            root,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    } catch (IOException e) {
      throw new Refusal("Cannot make the data folder " + root + ": " + e.getMessage(), e);
    }
  }

  private void requireReadable() {
    Path file = root.resolve("version");
    try {
      if (!Files.exists(file)) {
        Path unfinished = root.resolve("version.new");
        Files.writeString(unfinished, VERSION + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      int found = Integer.parseInt(Files.readString(file).strip());
      if (found > VERSION) {
        throw new Refusal(
            "The data in %s is of version %d; this Overgang reads up to %d. Use a newer one."
                .formatted(root, found, VERSION));
      }
    } catch (IOException e) {
      throw new Refusal("Cannot use the data folder " + root + ": " + e.getMessage(), e);
    } catch (NumberFormatException e) {
      throw new Refusal("The file " + file + " does not hold a version number.", e);
    }
  }

  Path root() {
    return root;
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path signingKeys() {
    return root.resolve("issuer").resolve("signing-keys.json");
  }

  Path directory() {
    return root.resolve("directory").resolve("agencies.json");
  }

  Path log() {
    return root.resolve("logs").resolve("overgang.log");
  }

  @Override
  public void close() {
    lock.close();
  }
}
