package no.overgang.standalone.simulate.journey;

import java.util.Locale;
import no.overgang.events.Agency;
import no.overgang.standalone.simulate.world.Cohort;

/** Numbers of nobody, unlike between cohorts so that several files can be posted to one hub. */
final class Identifiers {

  private static final int[] DUF_WEIGHTS = {4, 6, 3, 2, 4, 6, 3, 2, 7, 5};
  private static final int DUF_NUMBERS = 10_000_000;

  private Identifiers() {}

  /** The case number in the agency's own system. */
  static String local(Agency agency, Cohort cohort, int number) {
    return String.format(
        Locale.ROOT,
        "%s-%s-%06d",
        agency.key().toUpperCase(Locale.ROOT),
        cohort.mark(),
        number + 1);
  }

  /**
   * Twelve digits of a DUF number: year, serial number and two check digits. The year lies in the
   * 2090s, so that it is nobody's.
   */
  static String duf(Cohort cohort, int number) {
    long serial = (Long.parseLong(cohort.mark(), 36) + number) % DUF_NUMBERS;
    String ten = String.format(Locale.ROOT, "209%07d", serial);
    int sum = 0;
    for (int i = 0; i < ten.length(); i++) {
      sum += (ten.charAt(i) - '0') * DUF_WEIGHTS[i];
    }
    return ten + String.format(Locale.ROOT, "%02d", sum % 11);
  }
}
