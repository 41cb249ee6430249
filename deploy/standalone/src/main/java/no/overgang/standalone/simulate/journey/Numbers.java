package no.overgang.standalone.simulate.journey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.overgang.events.Agency;
import no.overgang.events.code.IdentifierType;
import no.overgang.events.json.EventJson;
import no.overgang.standalone.simulate.world.Cohort;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of one participant: of nobody in truth, and unlike between cohorts so that several
 * files can be posted to one hub.
 */
public final class Numbers {

  private static final int[] DUF_WEIGHTS = {4, 6, 3, 2, 4, 6, 3, 2, 7, 5};
  private static final int DUF_NUMBERS = 10_000_000;

  /** Days 1 to 28 of twelve months, and five digits after the year. */
  private static final int NATIONAL_NUMBERS = 28 * 12 * 100_000;

  private final Cohort cohort;
  private final int number;
  private final Set<IdentifierType> known = EnumSet.of(IdentifierType.LOCAL);

  /**
   * @param papers whether whoever registers knows the number of the immigration authorities
   */
  Numbers(Cohort cohort, int number, boolean papers) {
    this.cohort = cohort;
    this.number = number;
    if (papers) {
      known.add(IdentifierType.DUF);
    }
  }

  /** The subject of a registration: the case number in the agency's own system. */
  String subject(Agency agency) {
    return "identifier:LOCAL:" + local(agency);
  }

  /** The same with a slip of the finger: a number nobody ever has, so that it stays unknown. */
  String mistypedSubject(Agency agency) {
    return subject(agency) + "?";
  }

  /** What an agency knows when it registers. */
  List<ObjectNode> atRegistration(Agency agency) {
    var told = new ArrayList<ObjectNode>();
    told.add(identifier(IdentifierType.LOCAL, local(agency)));
    if (known.contains(IdentifierType.DUF)) {
      told.add(identifier(IdentifierType.DUF, duf()));
    }
    return told;
  }

  /** The kinds of number by which the participant is known. */
  Set<IdentifierType> known() {
    return known;
  }

  /** One more number, which the participant is known by from now on. */
  ObjectNode linked(IdentifierType type) {
    known.add(type);
    return identifier(type, national(type));
  }

  private String local(Agency agency) {
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
  private String duf() {
    String ten = String.format(Locale.ROOT, "209%07d", serial(DUF_NUMBERS));
    int sum = 0;
    for (int i = 0; i < ten.length(); i++) {
      sum += (ten.charAt(i) - '0') * DUF_WEIGHTS[i];
    }
    return ten + String.format(Locale.ROOT, "%02d", sum % 11);
  }

  /**
   * Eleven digits of a fødselsnummer or D-number: a month above 80, as in numbers made for tests,
   * so that it is nobody's.
   *
   * @param type FNR, or DNR with its day above 40
   */
  private String national(IdentifierType type) {
    int serial = serial(NATIONAL_NUMBERS);
    int day = 1 + serial % 28;
    int month = 81 + serial / 28 % 12;
    return String.format(
        Locale.ROOT,
        "%02d%02d%02d%05d",
        type == IdentifierType.DNR ? day + 40 : day,
        month,
        number % 30 + 70,
        serial / (28 * 12));
  }

  private static ObjectNode identifier(IdentifierType type, String value) {
    return EventJson.open().createObjectNode().put("type", type.name()).put("value", value);
  }

  private int serial(int numbers) {
    return (int) ((Long.parseLong(cohort.mark(), 36) + number) % numbers);
  }
}
