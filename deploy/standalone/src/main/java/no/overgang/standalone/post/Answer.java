package no.overgang.standalone.post;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the hub said to one item.
 *
 * @param how {@code accepted}, {@code duplicate}, or {@code refused-r03}, {@code refused-422}
 * @param problem name of the problem's type, where it was refused
 * @param repeated whether the request was sent more than once, so that a duplicate may be an answer
 *     that was lost
 */
record Answer(String how, @Nullable String problem, boolean repeated) {

  static final String ACCEPTED = "accepted";
  static final String DUPLICATE = "duplicate";

  /** What every refusal begins with. */
  static final String REFUSED = "refused-";

  /** Refused under a rule of the domain, or else with a status. */
  static Answer refused(
      @Nullable String rule, int status, @Nullable String type, boolean repeated) {
    String why = rule == null ? Integer.toString(status) : rule.toLowerCase(Locale.ROOT);
    return new Answer(
        REFUSED + why, type == null ? null : type.substring(type.lastIndexOf('/') + 1), repeated);
  }
}
