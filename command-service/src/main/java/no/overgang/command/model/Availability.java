package no.overgang.command.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a caller may give a command now.
 *
 * @param targets what it may be given for, such as referrals; none when it needs no target
 */
public record Availability(boolean open, @Nullable List<UUID> targets) {

  /** Not now. */
  public static final Availability NO = new Availability(false, null);

  /** Now, for nothing in particular. */
  public static final Availability YES = new Availability(true, null);

  /** Now for each of these; not at all when there are none. */
  public static Availability forEach(Collection<UUID> targets) {
    return targets.isEmpty() ? NO : new Availability(true, List.copyOf(targets));
  }

  /** Now when the condition holds. */
  public static Availability when(boolean condition) {
    return condition ? YES : NO;
  }
}
