package no.overgang.standalone.simulate.world;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Everything that is left to chance in one participant's story. Rests on {@link Random}, whose
 * sequence the Java platform promises for a seed, so that files stay the same from one JDK to the
 * next.
 */
public final class Draw {

  private final Random random;

  Draw(long seed) {
    this.random = new Random(seed);
  }

  /** True in this share of cases, 0 to 1. */
  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A whole number from {@code least} to {@code most}, both possible. */
  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** One of these, each as likely. */
  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of these, by weight. */
  public <T> T oneOf(Weighted<T> choices) {
    return choices.at(random.nextDouble());
  }

  /** A random UUID, version 4. */
  public UUID uuid() {
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
