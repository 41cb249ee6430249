package no.overgang.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One participant's card and shared timeline as a coordinator sees them in a browser. */
@ExtendWith(VisitorsExtension.class)
class ParticipantPageTest {

  private static final String CLOSED =
      "Det finnes ikke samtykke eller lovhjemmel som åpner dette for dere.";

  @Test
  void anEventPostedByAnotherAgencyAppearsWithoutReload(Visitors visitors) {
    AgencySystem refugeeService = visitors.system("refugee-drammen");
    UUID participant = refugeeService.registers("Samira Prøve");
    UUID referral = refugeeService.refers(participant, "vo-drammen", "NORWEGIAN_COURSE");
    Visitor adviser = visitors.of("refugee-drammen");
    adviser.goesTo("/deltaker/" + participant);
    adviser.sees("Samira Prøve");
    assertThat(adviser.entry("Henvist")).isVisible();
    assertThat(adviser.entry("Henvisning godtatt")).hasCount(0);
    adviser.marksTheWindow();

    visitors
        .system("vo-drammen")
        .gives(
            participant,
            "accept-referral",
            Map.of(
                "referralId", referral.toString(),
                "startOn", LocalDate.now().plusDays(10).toString(),
                "contactPerson", "Tor Lærer"));

    assertThat(adviser.entry("Henvisning godtatt")).containsText("Ny");
    assertThat(adviser.entry("Henvisning godtatt")).containsText("Voksenopplæringen i Drammen");
    adviser.hasNotReloaded();
  }

  @Test
  void aReferralIsAcceptedInPlaceAndTheResultStandsOnTheTimeline(Visitors visitors) {
    AgencySystem refugeeService = visitors.system("refugee-drammen");
    UUID participant = refugeeService.registers("Yonas Øving");
    refugeeService.refers(participant, "county-buskerud", "VOV");
    Visitor county = visitors.of("county-buskerud");
    Visitor adviser = visitors.of("refugee-drammen");
    county.link("Yonas Øving").click();
    county.reads("Venter på svar fra dere");
    county.marksTheWindow();

    county.presses("Godta");
    Locator form = county.page().locator("form.answer-form");
    county.presses("Godta henvisningen");
    county.reads("Velg en oppstartsdato.");
    form.getByLabel("Oppstart").fill(LocalDate.now().plusDays(14).toString());
    form.getByLabel("Kontaktperson hos dere").fill("Kari Koordinator");
    county.presses("Godta henvisningen");

    county.reads("Henvisningen er godtatt.");
    assertThat(county.page().getByText("Venter på svar fra dere")).hasCount(0);
    assertThat(county.entry("Henvisning godtatt")).isVisible();
    county.hasNotReloaded();

    adviser.goesTo("/arbeidsliste?type=REFERRAL_MOVED");
    adviser.link("Yonas Øving").click();
    assertThat(adviser.entry("Henvisning godtatt")).containsText("Kari Koordinator");
  }

  @Test
  void whatAnAgencyMayNotSeeIsSaidInWords(Visitors visitors) {
    AgencySystem refugeeService = visitors.system("refugee-lier");
    UUID participant = refugeeService.registers("Amina Test");
    refugeeService.recordsLevel(participant, "SPEAKING", "A2");
    refugeeService.refers(participant, "nav-lier", "FOLLOW_UP");
    Visitor nav = visitors.of("nav-lier");
    nav.goesTo("/deltaker/" + participant);

    assertThat(nav.entry("Norsknivå registrert")).containsText("Skjermet. " + CLOSED);
    assertThat(nav.entry("Norsknivå registrert")).not().containsText("A2");
    assertThat(nav.entry("Henvist")).containsText("Oppfølging");
    nav.reads("Dere ser ikke hvem som er ansvarlig. " + CLOSED);
    assertThat(nav.page().getByText("Ingen etat har ansvaret nå.")).hasCount(0);

    // A consent opens it, on the page that is open.
    nav.marksTheWindow();
    refugeeService.gives(
        participant,
        "grant-consent",
        Map.of(
            "parties",
            List.of(AgencySystem.id("nav-lier")),
            "purpose",
            "Felles oppfølging mot arbeid",
            "categories",
            List.of("BASIC", "LANGUAGE"),
            "validUntil",
            LocalDate.now().plusYears(1).toString(),
            "informedIn",
            "ti",
            "form",
            "DIGITAL"));

    assertThat(nav.entry("Norsknivå registrert")).containsText("A2");
    nav.reads("Flyktningtjenesten i Lier");
    assertThat(nav.page().locator(".participant-heading"))
        .containsText("Ansvarlig: Flyktningtjenesten i Lier");
    nav.hasNotReloaded();
  }

  @Test
  void anEventHasAnAddressThatHoldsThroughLogin(Visitors visitors) {
    AgencySystem refugeeService = visitors.system("refugee-bergen");
    UUID participant = refugeeService.registers("Farid Prøve");
    String event =
        refugeeService
            .gives(
                participant,
                "record-language-level",
                Map.of("skill", "READING", "level", "A1", "source", "JUDGEMENT"))
            .at("/events/0/eventId")
            .asString();
    Visitor adviser = visitors.stranger();
    adviser.goesTo("/deltaker/" + participant + "#" + event);

    adviser.logsIn("refugee-bergen");

    adviser.sees("Farid Prøve");
    assertThat(adviser.entry("Norsknivå registrert")).isFocused();
    org.assertj.core.api.Assertions.assertThat(adviser.page().url())
        .endsWith("/deltaker/" + participant + "#" + event);
  }

  @Test
  void nobodyByThatAddress(Visitors visitors) {
    UUID nobody = UUID.randomUUID();
    Visitor adviser = visitors.of("refugee-bergen");
    adviser.expects("status of 404.*" + nobody);

    adviser.goesTo("/deltaker/" + nobody);

    adviser.sees("Fant ikke deltakeren");
    adviser.link("Til arbeidslista").click();
    adviser.sees("Arbeidsliste");
  }
}
