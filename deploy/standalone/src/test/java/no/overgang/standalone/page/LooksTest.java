package no.overgang.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view, at a desk and on a telephone: nothing that axe objects to, nothing outside. */
@ExtendWith(VisitorsExtension.class)
class LooksTest {

  @ParameterizedTest
  @ValueSource(ints = {Visitors.WIDE, Visitors.NARROW})
  void theWayIn(int width, Visitors visitors) {
    Visitor stranger = visitors.stranger(width);
    stranger.goesTo("/");
    assertThat(stranger.link("Logg inn")).isVisible();
    isFlawless(stranger);

    stranger.opensLogin();
    assertThat(stranger.button("Logg inn")).isVisible();
    isFlawless(stranger);
  }

  @ParameterizedTest
  @ValueSource(ints = {Visitors.WIDE, Visitors.NARROW})
  void theWork(int width, Visitors visitors) {
    AgencySystem refugeeService = visitors.system("refugee-grorud");
    UUID participant = refugeeService.registers("Samira Prøve-Øvingsen med et langt navn");
    refugeeService.recordsLevel(participant, "LISTENING", "B1");
    refugeeService.refers(participant, "vo-grorud", "NORWEGIAN_COURSE");
    Visitor teacher = visitors.of("vo-grorud", width);
    assertThat(teacher.link("Samira Prøve-Øvingsen med et langt navn").first()).isVisible();
    isFlawless(teacher);

    teacher.goesTo("/deltaker/" + participant);
    assertThat(teacher.entry("Henvist")).isVisible();
    isFlawless(teacher);

    teacher.presses("Godta");
    assertThat(teacher.page().getByLabel("Oppstart")).isVisible();
    isFlawless(teacher);
  }

  private static void isFlawless(Visitor visitor) {
    visitor.needsNoSidewaysScroll();
    assertThat(new AxeBuilder(visitor.page()).analyze().getViolations())
        .extracting(LooksTest::inWords)
        .as("what axe objects to on %s", visitor.page().url())
        .isEmpty();
  }

  private static String inWords(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).toList();
  }
}
