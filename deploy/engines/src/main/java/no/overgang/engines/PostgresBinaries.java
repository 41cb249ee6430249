package no.overgang.engines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path into a cache folder that
 * only its owner may write to. The folder's name carries the archive's SHA-256, so another version
 * never meets an old cache.
 */
final class PostgresBinaries {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private PostgresBinaries() {}

  /** Where programs are unpacked when nothing else is said: the user's cache folder. */
  static Path defaultCache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("overgang");
  }

  /**
   * The folder with {@code bin/postgres}, unpacking it first when needed.
   *
   * @throws EngineException when there is no archive for this system or the cache cannot be trusted
   *     or written
   */
  static Path unpack(Path cache) {
    String archive = archiveName();
    try {
      Files.createDirectories(cache);
      requireOwned(cache);
      Path home = cache.resolve("postgres-" + fingerprint(archive));
      if (!Files.isExecutable(home.resolve("bin/postgres"))) {
        unpackTo(archive, cache, home);
      }
      return home;
    } catch (IOException e) {
      throw new EngineException(
          "Cannot unpack PostgreSQL into " + cache + ": " + e.getMessage(), e);
    }
  }

  private static void unpackTo(String archive, Path cache, Path home) throws IOException {
    Path unfinished =
        Files.createTempDirectory(
            cache, "unpacking-", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      try (InputStream raw = open(archive);
          TarArchiveInputStream tar =
              new TarArchiveInputStream(
                  new XZCompressorInputStream(new BufferedInputStream(raw)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpackEntry(tar, entry, unfinished);
        }
      }
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | AtomicMoveNotSupportedException e) {
      // Another process was first; its folder is as good as ours.
      if (!Files.isExecutable(home.resolve("bin/postgres"))) {
        throw e;
      }
    } finally {
      Folders.delete(unfinished);
    }
  }

  private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("the archive leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
    }
  }

  /** Whoever may write to the cache decides what runs as us, so it must be ours alone. */
  private static void requireOwned(Path cache) throws IOException {
    Set<PosixFilePermission> permissions =
        Files.getPosixFilePermissions(cache, LinkOption.NOFOLLOW_LINKS);
    if (permissions.contains(PosixFilePermission.OTHERS_WRITE)
        || permissions.contains(PosixFilePermission.GROUP_WRITE)) {
      Files.setPosixFilePermissions(cache, OWNER_ONLY);
    }
  }

  private static String archiveName() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "darwin" : os.contains("linux") ? "linux" : os;
    String processor =
        switch (arch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> arch;
        };
    String archive = "postgres-" + system + "-" + processor + ".txz";
    if (PostgresBinaries.class.getResource("/" + archive) == null) {
      throw new EngineException(
          "There is no embedded PostgreSQL for %s on %s; run the services against an external one (OVERGANG_POSTGRES_URL)."
              .formatted(os, arch));
    }
    return archive;
  }

  private static String fingerprint(String archive) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static InputStream open(String archive) throws IOException {
    InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive);
    if (in == null) {
      throw new IOException("not on the class path: " + archive);
    }
    return in;
  }
}
