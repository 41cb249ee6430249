package no.overgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import no.overgang.engines.EngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path path;

  @Test
  void writesItsVersionAndOpensAgain() throws Exception {
    DataFolder.open(path).close();

    assertThat(Files.readString(path.resolve("version"))).isEqualTo("1\n");
    DataFolder.open(path).close();
  }

  @Test
  void refusesDataOfANewerVersionAndLeavesItAlone() throws Exception {
    Files.writeString(path.resolve("version"), "2\n");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> DataFolder.open(path))
        .withMessage(
            "The data in %s is of version 2; this Overgang reads up to 1. Use a newer one.", path);
    assertThat(Files.readString(path.resolve("version"))).isEqualTo("2\n");
  }

  @Test
  void belongsToOneLauncherAtATime() {
    DataFolder first = DataFolder.open(path);

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> DataFolder.open(path))
        .withMessageContaining("in use by another Overgang");
    first.close();
    DataFolder.open(path).close();
  }
}
