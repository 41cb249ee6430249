package no.overgang.query.access;

import java.time.Instant;
import no.overgang.events.manifest.HandoverManifest;

/**
 * The one decision on what an agency may see of a participant (domain 8, rules R09, R10). Pure.
 *
 * <p>An agency sees what it recorded, what was addressed to it, and what a live consent or legal
 * basis opens to it by category. HEALTH, ECONOMY and FAMILY need a ground that names them, even
 * when addressed. An agency that has nothing to do with the participant is answered as if there
 * were none. Oversight sees everything.
 */
public final class Disclosure {

  /** The ground given when neither a consent nor a legal basis opens something. */
  public static final String NO_CONSENT_OR_BASIS = HandoverManifest.NO_CONSENT_OR_BASIS;

  private Disclosure() {}

  /** What was decided. */
  public sealed interface Decision {

    /** Whether the content may be shown. */
    default boolean permitted() {
      return this instanceof Permit;
    }
  }

  /**
   * The content may be shown.
   *
   * @param ground OWN, ADDRESSED, OVERSIGHT, CONSENT:&lt;id&gt; or LEGAL_BASIS:&lt;id&gt;
   */
  public record Permit(String ground) implements Decision {}

  /** That it happened may be shown, its content not. */
  public record Withhold(String ground) implements Decision {}

  /** The participant itself is not for the viewer to know of. */
  public record Unknown() implements Decision {}

  /** Whether the viewer may know that the participant is followed up. */
  public static boolean knows(Viewer viewer, ParticipantRelations relations, Instant now) {
    return viewer.oversight() || relations.involve(viewer.agency(), now);
  }

  /** Decides on one piece of content, by the grounds that hold now. */
  public static Decision decide(
      Viewer viewer, ParticipantRelations relations, Trace trace, Instant now) {
    if (viewer.oversight()) {
      return new Permit("OVERSIGHT");
    }
    if (!relations.involve(viewer.agency(), now)) {
      return new Unknown();
    }
    if (trace.recorder().equals(viewer.agency())) {
      return new Permit("OWN");
    }
    if (!trace.category().sensitive() && trace.addressees().contains(viewer.agency())) {
      return new Permit("ADDRESSED");
    }
    return relations
        .grounds()
        .opening(viewer.agency(), trace.category(), now)
        .<Decision>map(grant -> new Permit(grant.kind() + ":" + grant.id()))
        .orElseGet(() -> new Withhold(NO_CONSENT_OR_BASIS));
  }
}
