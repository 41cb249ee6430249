package no.overgang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final Duration SHORT = Duration.ofMillis(20);

  @Test
  void everyClientAsksAtLeastOnceAndIsClosed() throws InterruptedException {
    var closed = new AtomicInteger();
    var asked = new AtomicInteger();

    Sample sample =
        Load.run(
            3,
            SHORT,
            number ->
                new Load.Client() {
                  @Override
                  public int ask() {
                    asked.incrementAndGet();
                    return 1;
                  }

                  @Override
                  public void close() {
                    closed.incrementAndGet();
                  }
                });

    assertThat(asked.get()).isGreaterThanOrEqualTo(3);
    assertThat(closed).hasValue(3);
    assertThat(sample.perSecond()).isPositive();
  }

  @Test
  void failingClientFailsTheLoad() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Load.run(
                    2,
                    SHORT,
                    number ->
                        () -> {
                          throw new java.io.IOException("refused");
                        }))
        .withMessageContaining("refused");
  }

  @Test
  void clientThatCannotBeMadeFailsTheLoadAndHoldsNobodyUp() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Load.run(
                    2,
                    SHORT,
                    number -> {
                      if (number == 1) {
                        throw new java.io.IOException("no connection");
                      }
                      return () -> 1;
                    }));
  }
}
