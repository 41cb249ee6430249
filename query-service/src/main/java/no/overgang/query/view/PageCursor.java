package no.overgang.query.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import no.overgang.query.problem.ProblemException;

/** An opaque place in a list: the sort key of the last row given. */
public final class PageCursor {

  private static final String SEPARATOR = "\n";

  private PageCursor() {}

  /** The cursor after a row with this key. */
  public static String of(Object... key) {
    var text = String.join(SEPARATOR, java.util.Arrays.stream(key).map(String::valueOf).toList());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The key in a cursor.
   *
   * @throws ProblemException 400 when it is not one of ours
   */
  public static List<String> read(String cursor, int parts) {
    try {
      var key =
          List.of(
              new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                  .split(SEPARATOR, -1));
      if (key.size() == parts) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    throw malformed();
  }

  /** What is said of a cursor that is not one of ours. */
  public static ProblemException malformed() {
    return ProblemException.parameter("after", "is not a cursor given by this list");
  }
}
