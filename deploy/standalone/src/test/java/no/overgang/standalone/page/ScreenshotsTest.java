package no.overgang.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.overgang.events.Agency;
import no.overgang.standalone.AgencyDirectoryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Takes the pictures in {@code docs/screenshots}: {@code mvn … -Dscreenshots=true}. */
@ExtendWith(VisitorsExtension.class)
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ScreenshotsTest {

  private static final Path FOLDER = Path.of("..", "..", "docs", "screenshots");

  @Test
  void everyView(Visitors visitors) {
    // The same people each time; what happens to them ends today, so that something is open.
    visitors
        .hub()
        .load(
            "--participants", "48", "--seed", "2", "--years", "2", "--until", "" + LocalDate.now());
    String agency = busiest(visitors);
    for (int width : new int[] {Visitors.WIDE, Visitors.NARROW}) {
      wayIn(visitors.stranger(width), width);
      work(visitors, agency, width);
    }
  }

  private static void wayIn(Visitor visitor, int width) {
    visitor.goesTo("/");
    assertThat(visitor.link("Logg inn")).isVisible();
    picture(visitor, "logged-out", width);
    visitor.opensLogin();
    assertThat(visitor.button("Logg inn")).isVisible();
    picture(visitor, "login", width);
  }

  private static void work(Visitors visitors, String agency, int width) {
    AgencySystem system = visitors.system(agency);
    Visitor visitor = visitors.of(agency, width);
    Locator items = visitor.page().locator(".worklist-item");
    assertThat(items.first()).isVisible();
    picture(visitor, "worklist", width);

    visitor.goesTo("/deltaker/" + richest(system));
    assertThat(visitor.page().locator("li.entry").first()).isVisible();
    assertThat(visitor.page().locator(".period-bars svg")).isVisible();
    picture(visitor, "participant", width);

    visitor.goesTo("/deltaker/" + referred(system));
    visitor.presses("Godta");
    assertThat(visitor.page().getByLabel("Oppstart")).isVisible();
    picture(visitor, "accept", width);
  }

  /** The agency with most kinds of work, and a referral among it. */
  private static String busiest(Visitors visitors) {
    return AgencyDirectoryFile.read().directory().all().stream()
        .map(Agency::key)
        .filter(key -> !key.equals("oversight"))
        .filter(key -> counts(visitors.system(key)).has("REFERRAL_TO_ANSWER"))
        .max(Comparator.comparingInt(key -> counts(visitors.system(key)).size()))
        .orElseThrow();
  }

  private static JsonNode counts(AgencySystem system) {
    return system.asks(system.worklist()).path("counts");
  }

  private static String referred(AgencySystem system) {
    return system
        .asks(system.worklist() + "?kind=REFERRAL_TO_ANSWER")
        .at("/items/0/participantId")
        .asString();
  }

  /** The participant on the worklist with most to draw. */
  private static String richest(AgencySystem system) {
    Map<String, Integer> periods =
        items(system).stream()
            .map(item -> item.path("participantId").asString())
            .distinct()
            .collect(
                Collectors.toMap(
                    id -> id,
                    id -> system.asks("/participants/" + id + "/timeline").path("periods").size()));
    return periods.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private static List<JsonNode> items(AgencySystem system) {
    return system.asks(system.worklist()).path("items").valueStream().toList();
  }

  private static void picture(Visitor visitor, String view, int width) {
    visitor.picture(
        FOLDER.resolve(view + "-" + width + ".png"), width == Visitors.WIDE ? 1300 : 1700);
  }
}
