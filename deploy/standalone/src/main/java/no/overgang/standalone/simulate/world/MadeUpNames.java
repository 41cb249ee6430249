package no.overgang.standalone.simulate.world;

import java.util.List;

/**
 * Names of nobody. Given names come from many places; family names are built from words such as
 * sample, trial and pretend, so that no reader takes one for a real person.
 */
public final class MadeUpNames {

  private static final List<String> WOMEN =
      List.of(
          "Amina",
          "Oksana",
          "Selam",
          "Rojin",
          "Farzana",
          "Natalija",
          "Hodan",
          "Mariam",
          "Tirhas",
          "Lilija",
          "Zahra",
          "Esperance",
          "Nour",
          "Yordanos",
          "Halyna",
          "Shirin",
          "Fatuma",
          "Ruta");

  private static final List<String> MEN =
      List.of(
          "Samir",
          "Bohdan",
          "Tesfay",
          "Azad",
          "Navid",
          "Serhij",
          "Liban",
          "Omar",
          "Filmon",
          "Andrij",
          "Reza",
          "Innocent",
          "Karim",
          "Yonas",
          "Taras",
          "Hamid",
          "Abdi",
          "Mulugeta");

  private static final List<String> FAMILY_BEGINS =
      List.of(
          "Eksempel",
          "Prøve",
          "Påfunn",
          "Låtsom",
          "Øvings",
          "Mønster",
          "Oppdikt",
          "Liksom",
          "Utkast",
          "Fabel",
          "Skisse",
          "Testi");

  private static final List<String> FAMILY_ENDS =
      List.of("yan", "enko", "zadeh", "abdi", "mariam", "oğlu", "ova", "pour", "eh", "ani", "o");

  private static final List<String> STAFF =
      List.of(
          "Ane",
          "Bjørn",
          "Kari-Anne",
          "Marit",
          "Ole",
          "Ingeborg",
          "Trygve",
          "Solveig",
          "Nils",
          "Åse",
          "Farid",
          "Leyla",
          "Jonas",
          "Sunniva");

  private static final List<String> STAFF_ENDS =
      List.of("stad", "vik", "haugen", "rud", "dalen", "nes", "moen", "lia");

  private MadeUpNames() {}

  /** A participant. */
  public static String participant(Draw draw, boolean woman) {
    return draw.oneOf(woman ? WOMEN : MEN)
        + " "
        + draw.oneOf(FAMILY_BEGINS)
        + draw.oneOf(FAMILY_ENDS);
  }

  /** Somebody who works at an agency. */
  public static String staff(Draw draw) {
    return draw.oneOf(STAFF) + " " + draw.oneOf(FAMILY_BEGINS) + draw.oneOf(STAFF_ENDS);
  }
}
