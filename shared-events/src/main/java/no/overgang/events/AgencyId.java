package no.overgang.events;

import java.util.regex.Pattern;

/**
 * The id of an agency in the form of ISO 6523: {@code 0192:} and nine digits of an organisation
 * number.
 *
 * @param value the whole id
 */
public record AgencyId(String value) implements Comparable<AgencyId> {

  /** What an id looks like. */
  public static final String PATTERN = "0192:[0-9]{9}";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  /**
   * @throws IllegalArgumentException when the value is not of the form
   */
  public AgencyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("An agency id has the form 0192:<nine digits>");
    }
  }

  /** The agency of an organisation number without its scheme. */
  public static AgencyId ofOrgnr(String orgnr) {
    return new AgencyId("0192:" + orgnr);
  }

  /** The nine digits. */
  public String orgnr() {
    return value.substring(5);
  }

  @Override
  public int compareTo(AgencyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
