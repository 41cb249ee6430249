package no.overgang.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way in and out. */
@ExtendWith(VisitorsExtension.class)
class SessionPageTest {

  @Test
  void whoeverIsNotLoggedInIsShownTheWayIn(Visitors visitors) {
    Visitor stranger = visitors.stranger();

    stranger.goesTo("/");

    stranger.sees("Én felles tidslinje fra bosetting til arbeid og skole");
    assertThat(stranger.link("Logg inn")).isVisible();
  }

  @Test
  void aPersonLogsInAsAnAgencyAndOutAgain(Visitors visitors) {
    Visitor person = visitors.stranger();
    person.goesTo("/");
    person.opensLogin();
    person.page().getByLabel("Etat").selectOption("nav-bergen");
    person.page().getByLabel("Navn").fill("Kari Koordinator");
    person.presses("Logg inn");

    person.sees("Arbeidsliste");
    assertThat(person.page().getByRole(AriaRole.BANNER)).containsText("Kari Koordinator");
    assertThat(person.page().getByRole(AriaRole.BANNER)).containsText("Nav Bergen");

    person.presses("Logg ut");

    person.reads("Du er logget ut.");
    person.goesTo("/arbeidsliste");
    person.sees("Én felles tidslinje fra bosetting til arbeid og skole");
  }

  @Test
  void aSessionThatEndedElsewhereIsNoticedAndLoggingInLeadsBack(Visitors visitors) {
    Visitor person = visitors.of("nav-stovner");
    person.goesTo("/arbeidsliste?type=TASK");
    person.reads("Ingenting som passer med valgene over, venter på dere.");
    person.expects("status of 401");
    person.page().context().clearCookies();
    person.page().getByLabel("Type nummer").selectOption("LOCAL");
    person
        .page()
        .getByLabel("Nummer", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
        .fill("2026-17");

    person.presses("Finn");

    person.reads("Økten er utløpt.");
    person.logsIn("nav-stovner");
    person.reads("Ingenting som passer med valgene over, venter på dere.");
  }
}
