package no.overgang.command.store;

import org.springframework.stereotype.Component;

/**
 * How the store stands to its topic, as this instance last found it. As long as nothing is known,
 * as with a broker that does not answer, commands are taken: what is stored is not lost, and stays
 * out of the topic until the two have been compared.
 */
@Component
public class StoreStanding {

  private volatile Standing standing = new Standing.Current();

  /** What was found. */
  public void found(Standing found) {
    standing = found;
  }

  /** What was last found. */
  public Standing now() {
    return standing;
  }

  /**
   * Keeps anything from being stored where that would begin a second history.
   *
   * @throws StoreRestored when the store was restored
   */
  void requireCommandsTaken() {
    Standing now = standing;
    if (!now.takesCommands()) {
      throw new StoreRestored(now);
    }
  }
}
