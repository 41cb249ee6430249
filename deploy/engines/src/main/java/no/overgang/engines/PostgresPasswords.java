package no.overgang.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The two logins of a data folder, in a file of the form psql reads ({@code PGPASSFILE}). Made
 * once, by chance: on a machine with several users the loopback address alone protects nothing.
 *
 * @param superuser password of {@code postgres}
 * @param user password of {@code overgang}
 */
record PostgresPasswords(String superuser, String user) {

  static final String SUPERUSER = "postgres";
  static final String USER = "overgang";
  private static final String FILE = "pgpass";

  /** Reads the file, or makes it when there is no data folder yet. */
  static PostgresPasswords of(Path folder, boolean makeWhenMissing) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file) && makeWhenMissing) {
        write(folder, file, new PostgresPasswords(random(), random()));
      }
      List<String> lines = Files.readAllLines(file);
      return new PostgresPasswords(find(lines, SUPERUSER), find(lines, USER));
    } catch (IOException e) {
      throw new EngineException("Cannot read PostgreSQL's passwords in " + file + ".", e);
    }
  }

  private static void write(Path folder, Path file, PostgresPasswords passwords)
      throws IOException {
    Path unfinished = folder.resolve(FILE + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        unfinished,
        List.of(line(SUPERUSER, passwords.superuser), line(USER, passwords.user)),
        StandardOpenOption.SYNC);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(String user, String password) {
    return "*:*:*:" + user + ":" + password;
  }

  private static String find(List<String> lines, String user) throws IOException {
    String start = line(user, "");
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElseThrow(() -> new IOException("no password for " + user));
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "PostgresPasswords[hidden]";
  }
}
