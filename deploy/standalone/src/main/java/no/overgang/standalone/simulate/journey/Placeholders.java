package no.overgang.standalone.simulate.journey;

/**
 * What a file cannot know, because the hub makes it. Whoever posts the file looks it up just before
 * sending; everything else in the file is literal.
 */
public final class Placeholders {

  /**
   * In {@code seenManifestHash}: the hash of the handover manifest as the receiver reads it, which
   * rests on the hub's own event ids.
   */
  public static final String MANIFEST = "@manifest";

  /** In {@code obligationId}: the one open obligation of the agency, whose id the hub made. */
  public static final String OBLIGATION = "@obligation";

  private Placeholders() {}
}
