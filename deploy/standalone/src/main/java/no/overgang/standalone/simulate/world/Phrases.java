package no.overgang.standalone.simulate.world;

import java.util.List;
import no.overgang.events.Protected;

/** More of what people write, as in {@link Texts}: short answers, orders and reasons. */
public enum Phrases {
  WAITING(
      "Kurset er fullt. Deltakeren står på venteliste til neste oppstart.",
      "Venter på ledig plass i gruppe med riktig nivå.",
      "Plass når nytt kull starter."),
  QUESTION(
      "Hvilket nivå har deltakeren muntlig nå?",
      "Er deltakeren ferdig med praksisen før oppstart?",
      "Har deltakeren barnepass på kveldstid?",
      "Hva er avtalt om inntekt i perioden?"),
  ANSWER(
      "Siste prøve viser fremgang. Nivået er ført på tidslinjen.",
      "Praksisen slutter uken før.",
      "Ja, barnepass er avtalt.",
      "Introduksjonsstønaden løper som før."),
  FORWARDED(
      "Passer bedre hos dere etter kartlegging her.",
      "Vi har ikke tilbudet lenger. Sender videre etter avtale.",
      "Deltakeren hører til i deres målgruppe."),
  WITHDRAWN(
      "Deltakeren har fått et annet tilbud.",
      "Deltakeren ønsker ikke dette nå.",
      "Sendt til feil instans."),
  UNDER_THE_LEVEL(
      "Kollegaene gir norskstøtte på plassen.",
      "Kurset holdes med språkstøtte i gruppen.",
      "Deltakeren er muntlig sterkere enn prøven viser.",
      "Avtalt med kontaktlærer, norsk på kveldstid ved siden av."),
  MAPPED_AGAIN(
      "Situasjonen er endret etter sykdom.",
      "Den første kartleggingen ble gjort uten tolk.",
      "Grunnlag for vedtak krever ny kartlegging."),
  OVER_TIME(
      "Permisjon og sykdom har gitt lite utbytte så langt.",
      "Målet er nær, fagprøven er til våren.",
      "Vedtak etter individuell vurdering."),
  TOO_SOON(
      "Deltakeren står uten annet tilbud, prosjektleder har godkjent.",
      "Få søkere til prosjektet, plassen ville stått tom."),
  PROLONGED(
      "Trenger mer tid for å nå målet.",
      "Fortsatt god fremgang, arbeidsgiver ønsker å fortsette.",
      "Fraværet tas igjen."),
  ORDER(
      "Ta kontakt med deltakeren om oppstart.",
      "Skaff attest fra praksisplassen.",
      "Bestill tolk til neste samtale.",
      "Avklar barnehageplass.",
      "Send kartleggingen til kontaktlærer.",
      "Søk om førerkort."),
  DONE(
      "Gjort og avtalt med deltakeren.",
      "Sendt i dag.",
      "Avklart på telefon.",
      "Ordnet. Svar ligger i saken."),
  NOT_DONE("Hører til hos dere.", "Deltakeren ønsker det ikke.", "Ikke mulig før neste halvår."),
  FEEDBACK(
      "Møter presist og lærer fort. Trenger mer fagspråk.",
      "Blid og arbeidsom, kan gå alene på enkle oppgaver.",
      "Strever med telefon og skjema, ellers bra.",
      "Vi vil gjerne ha flere som henne."),
  ABSENCE("Syk.", "Sykt barn.", "Time hos lege.", "Ga ikke beskjed."),
  GOAL(
      "Fast jobb i helsesektoren.",
      "Fagbrev som kokk.",
      "Muntlig B1 før sommeren.",
      "Deltidsjobb ved siden av skolen.",
      "Fullføre grunnskole for voksne."),
  GOAL_CHANGED(
      "Etter praksis vil deltakeren heller dette.",
      "Helsen gjør det første målet vanskelig.",
      "Avtalt i samtale om planen."),
  PRIOR_LEARNING(
      "Godkjent realkompetanse i to fag.",
      "Tilsvarer grunnskole, mangler norsk og samfunnsfag.",
      "Kan ta fagprøve etter ett år i bedrift."),
  MOVED_MEETING(
      "Tolken kunne ikke den dagen.",
      "Deltakeren er i praksis den dagen.",
      "Kolliderer med annet møte."),
  CALLED_OFF("Deltakeren er syk, ny innkalling kommer.", "Saksbehandler er syk."),
  MINUTES(
      "Det er Nav som følger opp legeerklæringen.",
      "Praksisen er tre dager i uken, ikke fire.",
      "Datoen for første samtale var feil."),
  MINUTES_WHY("Deltakeren leste referatet og rettet det.", "Feil i referatet."),
  WRONGLY_ENTERED("Skrevet på feil deltaker.", "Feil dato.", "Tastefeil.", "Registrert to ganger."),
  SAME_PERSON(
      "Samme person, registrert i to systemer.", "Fødselsnummeret viste at det er samme deltaker."),
  NOT_THE_SAME("To søsken med like navn, ikke samme person."),
  CLOSED("Deltakeren er i arbeid og trenger ikke mer oppfølging.", "Avsluttet etter avtale."),
  REOPENED("Deltakeren har tatt kontakt igjen.", "Mistet jobben i prøvetiden.");

  private final List<Protected> choices;

  Phrases(String... choices) {
    this.choices = List.of(choices).stream().map(Protected::new).toList();
  }

  /** One of them. */
  public Protected by(Draw draw) {
    return draw.oneOf(choices);
  }
}
