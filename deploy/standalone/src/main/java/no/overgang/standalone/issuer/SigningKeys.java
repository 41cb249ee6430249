package no.overgang.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import no.overgang.engines.EngineException;

/** The issuer's two private keys, kept so that a token outlives a restart. */
final class SigningKeys {

  private static final int BITS = 2048;

  private SigningKeys() {}

  /** Reads the keys, or makes and writes them the first time, readable by the owner alone. */
  static List<JWK> keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        write(file, new JWKSet(List.of(fresh("first"), fresh("second"))));
      }
      return JWKSet.parse(Files.readString(file)).getKeys();
    } catch (IOException | ParseException | JOSEException e) {
      throw new EngineException("Cannot use the issuer's keys in " + file + ".", e);
    }
  }

  private static JWK fresh(String id) throws JOSEException {
    return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyID(id).generate();
  }

  private static void write(Path file, JWKSet keys) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, keys.toString(false));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
