package no.overgang.standalone.simulate.world;

import java.math.BigDecimal;
import java.util.List;
import no.overgang.events.Protected;
import no.overgang.events.code.JobKind;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.Job;
import no.overgang.events.participant.Party;

/** What people write: short, plain Norwegian as advisers do, about nobody. */
public final class Texts {

  private static final List<String> WORKPLACES =
      List.of(
          "Prøvebakeriet",
          "Eksempel barnehage",
          "Mønster sykehjem",
          "Liksom Dagligvare",
          "Øvingsverkstedet",
          "Oppdikt Renhold",
          "Fabel hotell",
          "Utkast Gartneri",
          "Skisse Bygg og Anlegg",
          "Påfunn kantine");

  private static final List<String> ORGANISERS =
      List.of("Liksom Kurs og Kompetanse", "Eksempel Arbeid og Inkludering", "Fabel Vekst");

  private static final List<String> COMPETENCES =
      List.of(
          "Møter presist",
          "Tar imot kunder",
          "Følger hygienekrav",
          "Leser arbeidsplan",
          "Samarbeider med kolleger",
          "Bruker kassesystem",
          "Bruker verneutstyr",
          "Gir beskjed ved fravær",
          "Forstår muntlige instrukser");

  private static final List<String> PRACTICE_PURPOSES =
      List.of(
          "Øve muntlig norsk i en arbeidssituasjon.",
          "Prøve ut om yrket passer, og få referanse.",
          "Få erfaring fra norsk arbeidsliv, med mål om deltidsstilling.",
          "Bruke tidligere arbeidserfaring i et norsk arbeidsmiljø.");

  private static final List<String> PRACTICE_TASKS =
      List.of(
          "Varemottak, rydding i hyller og kundekontakt.",
          "Hjalp til ved måltider og fulgte dagsrytmen på avdelingen.",
          "Renhold av fellesarealer etter plan, egenkontroll med skjema.",
          "Enkle oppgaver i verkstedet under veiledning.");

  private static final List<String> REFERRAL_PURPOSES =
      List.of(
          "Deltakeren ønsker å komme raskere ut i arbeid og trenger et tilbud ved siden av norsk.",
          "Vi ser behov for mer muntlig trening før neste steg.",
          "Målet i planen forutsetter dette tilbudet. Kartlegging ligger ved.",
          "Deltakeren har spurt om dette selv og er motivert.",
          "Avklart i felles samtale med kontaktlærer.");

  private static final List<String> DECLINE_COMMENTS =
      List.of(
          "Kurset krever muntlig A2. Vi foreslår bransjekurs med norsk støtte.",
          "Nivået i norsk er for lavt til at deltakeren får utbytte nå.",
          "Ingen ledige plasser før neste oppstart.",
          "Tilbudet passer ikke med det deltakeren trenger nå.");

  private static final List<String> OUTCOMES =
      List.of(
          "Fullført med godt oppmøte.",
          "Deltok jevnt, god fremgang muntlig.",
          "Fullført. Anbefaler videre norskopplæring på kveldstid.",
          "Deltakeren møtte de første ukene og sluttet så å komme.");

  private static final List<String> HANDOVER_NOTES =
      List.of(
          "Ny programrådgiver fra neste uke. Planen er gjennomgått i felles møte.",
          "Overtar etter permisjon. Deltakeren er informert.",
          "Bytte på grunn av ny fordeling av saker.");

  private static final List<String> DROPOUT_REPORTS =
      List.of(
          "Har ikke møtt de siste ukene. Vi har ringt to ganger uten svar.",
          "Deltakeren ga beskjed om at det ble for mye ved siden av omsorg for barna.",
          "Sluttet etter eget ønske. Opplever at kurset ikke passet.",
          "Kom ikke tilbake etter sykdom. Ønsker kontakt senere.");

  private static final List<String> DECISIONS =
      List.of(
          "Praksisen fortsetter uten avbrudd. Nav innkaller til første samtale innen to uker.",
          "Norsk på kveldstid videreføres. Arbeidsevnevurdering gjøres av Nav.",
          "Deltakeren søker deltidsstilling med støtte fra jobbspesialist.");

  private static final List<String> AGENDA_NOTES =
      List.of(
          "Gjennomgått sammen med deltakeren.",
          "Se kartlegging og siste nivåvurdering.",
          "Avtalt videre oppfølging.",
          "Fungerer bra, bør videreføres.");

  private static final List<String> CONSENT_REASONS =
      List.of(
          "Ønsker ikke lenger at opplysninger deles.",
          "Vil heller fortelle selv.",
          "Har blitt usikker på hvem som leser.");

  private Texts() {}

  static Job job(boolean temporary, String weeklyHours) {
    return new Job(temporary ? JobKind.TEMPORARY : JobKind.PERMANENT, new BigDecimal(weeklyHours));
  }

  /** The name of somebody at an agency. */
  public static Protected staff(Draw draw) {
    return new Protected(MadeUpNames.staff(draw));
  }

  /** Somewhere to practise; without a number, so that it is nobody's. */
  public static Employer employer(Draw draw) {
    return new Employer(null, draw.oneOf(WORKPLACES));
  }

  /** Who runs a measure for its provider; without a number, so that it is nobody. */
  public static Party organiser(Draw draw) {
    return new Party(null, draw.oneOf(ORGANISERS));
  }

  /** What can be shown in practice. */
  public static List<String> competences() {
    return COMPETENCES;
  }

  /** Why a practice place was chosen. */
  public static Protected practicePurpose(Draw draw) {
    return text(draw, PRACTICE_PURPOSES);
  }

  /** What was done in practice. */
  public static Protected practiceTasks(Draw draw) {
    return text(draw, PRACTICE_TASKS);
  }

  /** Why somebody is referred. */
  public static Protected referralPurpose(Draw draw, MeasureKind service) {
    String wish =
        switch (service) {
          case NORWEGIAN_COURSE -> "Søker plass på norskkurs. ";
          case SECTOR_COURSE -> "Søker plass på bransjekurs med norsk støtte. ";
          case VOV -> "Søker videregående opplæring for voksne. ";
          case CAREER_GUIDANCE -> "Ønsker karriereveiledning. ";
          default -> "";
        };
    return new Protected(wish + draw.oneOf(REFERRAL_PURPOSES));
  }

  /** Why a referral was declined. */
  public static Protected declineComment(Draw draw) {
    return text(draw, DECLINE_COMMENTS);
  }

  /** The comment when the language is the reason. */
  public static Protected languageTooLow() {
    return new Protected(DECLINE_COMMENTS.getFirst());
  }

  /** How a referral went. */
  public static Protected outcome(Draw draw) {
    return text(draw, OUTCOMES);
  }

  /** What one adviser leaves to the next. */
  public static Protected handoverNote(Draw draw) {
    return text(draw, HANDOVER_NOTES);
  }

  /** What is known of a dropout. */
  public static Protected dropoutReport(Draw draw) {
    return text(draw, DROPOUT_REPORTS);
  }

  /** What a transfer meeting decided. */
  public static Protected decisions(Draw draw) {
    return text(draw, DECISIONS);
  }

  /** A note under a topic. */
  public static Protected agendaNote(Draw draw) {
    return text(draw, AGENDA_NOTES);
  }

  /** Why a consent is withdrawn. */
  public static Protected consentReason(Draw draw) {
    return text(draw, CONSENT_REASONS);
  }

  /** What was found in a dimension. */
  public static Protected finding(Draw draw, MappingDimension dimension) {
    return text(
        draw,
        switch (dimension) {
          case LANGUAGE ->
              List.of("Forstår enkle beskjeder.", "Snakker litt norsk, skriver med støtte.");
          case SCHOOLING ->
              List.of("Få år på skole, leser på morsmålet.", "Fullført skole i hjemlandet.");
          case PRIOR_LEARNING ->
              List.of("Har papirer på fagutdanning.", "Realkompetanse bør vurderes.");
          case WORK_EXPERIENCE ->
              List.of("Ti år som sydame.", "Drev egen butikk.", "Arbeidet i bygg og på gård.");
          case BASIC_SKILLS -> List.of("Regner greit, trenger hjelp med skjema.", "Leser sakte.");
          case DIGITAL_SKILLS ->
              List.of("Bruker mobil, lite vant med PC.", "God digital erfaring.");
          case MOTIVATION -> List.of("Svært motivert for arbeid.", "Vil helst på skole først.");
          case INTERESTS -> List.of("Matlaging og helse.", "Mekanikk.", "Arbeid med barn.");
          case NETWORK -> List.of("Kjenner få.", "Aktiv i frivillig arbeid.");
          case CARE_DUTIES -> List.of("Aleneforsørger for tre barn.", "Ett barn i barnehage.");
          case HEALTH -> List.of("Oppgir ryggplager.", "Ingen kjente helseutfordringer.");
          case ECONOMY -> List.of("Sender penger til familie.", "Introduksjonsstønad.");
          case HOUSING -> List.of("Kommunal bolig, trangt.", "Leier privat.");
        });
  }

  private static Protected text(Draw draw, List<String> choices) {
    return new Protected(draw.oneOf(choices));
  }
}
