package no.overgang.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import no.overgang.standalone.simulate.journey.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeOrderTest {

  @TempDir Path folder;

  @Test
  void whatWasPutAsideIsMergedAsIfItHadStayed() throws IOException {
    assertThat(written(true)).isEqualTo(written(false)).hasLineCount(5_000);
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    written(true);

    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private String written(boolean aside) throws IOException {
    var random = new Random(3);
    var out = new ByteArrayOutputStream();
    try (var order = new TimeOrder(folder)) {
      for (int i = 0; i < 5_000; i++) {
        byte[] json = ("{\"æ\":" + i + "}").getBytes(StandardCharsets.UTF_8);
        order.add(new Line(random.nextInt(900), i / 50, i % 50, json));
        if (aside && i % 700 == 0) {
          order.putAside();
        }
      }
      assertThat(order.writeTo(out)).isEqualTo(5_000);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
