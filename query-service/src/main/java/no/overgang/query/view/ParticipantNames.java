package no.overgang.query.view;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Finds participants' names, which the read side does not keep. */
public interface ParticipantNames {

  /**
   * The names the caller may see, in one call; what cannot be found out is left out, never an
   * error.
   */
  Map<UUID, String> of(Collection<UUID> participants);
}
