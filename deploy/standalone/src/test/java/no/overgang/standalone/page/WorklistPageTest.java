package no.overgang.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The worklist as a coordinator sees it in a browser. */
@ExtendWith(VisitorsExtension.class)
class WorklistPageTest {

  @Test
  void aReferralPostedByAnotherAgencyAppearsWithoutReload(Visitors visitors) {
    Visitor teacher = visitors.of("vo-lier");
    teacher.reads("Ingenting venter på dere akkurat nå.");
    teacher.marksTheWindow();
    AgencySystem refugeeService = visitors.system("refugee-lier");

    refugeeService.refers(refugeeService.registers("Samira Prøve"), "vo-lier", "NORWEGIAN_COURSE");

    assertThat(teacher.link("Samira Prøve")).isVisible();
    teacher.reads("Norskkurs · fra Flyktningtjenesten i Lier");

    // What stands there is not moved; the next one waits to be asked for.
    refugeeService.refers(refugeeService.registers("Yonas Øving"), "vo-lier", "FOV");

    teacher.presses("Vis 1 ny");
    assertThat(teacher.link("Yonas Øving")).isVisible();
    assertThat(teacher.link("Samira Prøve")).isVisible();
    assertThat(teacher.button("Henvisning å svare på 2")).isVisible();
    teacher.hasNotReloaded();
  }

  @Test
  void whatAColleagueDealtWithIsMarkedAndStaysInItsPlace(Visitors visitors) {
    AgencySystem refugeeService = visitors.system("refugee-bodo");
    UUID participant = refugeeService.registers("Amina Test");
    UUID referral = refugeeService.refers(participant, "vo-bodo", "NORWEGIAN_COURSE");
    Visitor teacher = visitors.of("vo-bodo");
    assertThat(teacher.link("Amina Test")).isVisible();

    visitors
        .system("vo-bodo")
        .gives(
            participant,
            "decline-referral",
            java.util.Map.of("referralId", referral.toString(), "reason", "NO_CAPACITY"));

    teacher.reads("Tatt hånd om");
    assertThat(teacher.link("Amina Test")).isVisible();
    teacher.presses("Oppdater lista");
    teacher.reads("Ingenting venter på dere akkurat nå.");
  }

  @Test
  void aMissingContactPersonStandsThereOnce(Visitors visitors) {
    AgencySystem refugeeService = visitors.system("refugee-stovner");
    refugeeService.registersWithoutContact("Farid Prøve");

    Visitor adviser = visitors.of("refugee-stovner");

    assertThat(adviser.button("Alle 1")).isVisible();
    assertThat(adviser.button("Mangler kontaktperson 1")).isVisible();
    assertThat(adviser.link("Farid Prøve")).hasCount(1);
  }

  @Test
  void aParticipantIsFoundByNumber(Visitors visitors) {
    String number = AgencySystem.newNumber();
    visitors.system("refugee-grorud").registers("Hodan Eksempel", number);
    Visitor adviser = visitors.of("refugee-grorud");
    adviser.page().getByLabel("Type nummer").selectOption("DUF");
    adviser.page().getByLabel("Nummer", exactly()).fill(number);

    adviser.presses("Finn");

    adviser.sees("Hodan Eksempel");
    org.assertj.core.api.Assertions.assertThat(adviser.page().url())
        .as("no number in an address")
        .doesNotContain(number);
  }

  @Test
  void aNumberThatNobodyFollowsIsNotFound(Visitors visitors) {
    String number = AgencySystem.newNumber();
    visitors.system("refugee-bergen").registers("Ali Eksempel", number);
    Visitor stranger = visitors.of("nav-bodo");
    stranger.expects("status of 404.*participants/lookup");
    stranger.presses("Finn");
    stranger.reads("Skriv inn nummeret.");
    stranger.page().getByLabel("Type nummer").selectOption("DUF");
    stranger.page().getByLabel("Nummer", exactly()).fill(number);

    stranger.presses("Finn");

    stranger.reads("Fant ingen deltaker med dette nummeret som etaten din følger.");
  }

  @Test
  void twoAgenciesSeeDifferentThings(Visitors visitors) {
    AgencySystem refugeeService = visitors.system("refugee-kongsberg");
    UUID participant = refugeeService.registers("Noor Øving");
    refugeeService.refers(participant, "vo-kongsberg", "NORWEGIAN_COURSE");
    Visitor teacher = visitors.of("vo-kongsberg");
    Visitor neighbour = visitors.of("nav-kongsberg");

    assertThat(teacher.link("Noor Øving")).isVisible();
    neighbour.reads("Ingenting venter på dere akkurat nå.");
    assertThat(teacher.page().getByRole(AriaRole.BANNER))
        .containsText("Voksenopplæringen i Kongsberg");
    assertThat(neighbour.page().getByRole(AriaRole.BANNER)).containsText("Nav Kongsberg");

    neighbour.expects("status of 404.*" + participant);
    neighbour.goesTo("/deltaker/" + participant);
    neighbour.sees("Fant ikke deltakeren");
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }
}
