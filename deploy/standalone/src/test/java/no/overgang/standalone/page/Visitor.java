package no.overgang.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.overgang.standalone.TestHub;

/** One person with one browser window. Whatever the browser complains of is kept. */
final class Visitor {

  private final BrowserContext context;
  private final Page page;
  private final TestHub hub;
  private final List<String> complaints = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();

  Visitor(BrowserContext context, TestHub hub) {
    this.context = context;
    this.hub = hub;
    context.setDefaultTimeout(Ground.PATIENCE);
    context.onRequest(
        request -> {
          if (!isOurs(request.url())) {
            complaints.add("asks elsewhere: " + request.url());
          }
        });
    context.onWebError(error -> complaints.add(error.error()));
    context.onConsoleMessage(this::hear);
    page = context.newPage();
  }

  private boolean isOurs(String url) {
    return url.startsWith(hub.page() + "/")
        || url.startsWith(hub.issuer() + "/")
        || url.startsWith("data:")
        || url.startsWith("about:");
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text() + " (" + message.location() + ")");
    }
  }

  Page page() {
    return page;
  }

  /** A path of the page. */
  void goesTo(String path) {
    page.navigate(path);
  }

  /** Goes through the issuer's page; begins where the page offers it. */
  void logsIn(String agencyKey) {
    opensLogin();
    page.getByLabel("Etat").selectOption(agencyKey);
    page.getByLabel("Rolle").selectOption("ADVISER");
    presses("Logg inn");
    page.waitForURL(url -> url.startsWith(hub.page() + "/"));
  }

  /** From the page to the issuer's. */
  void opensLogin() {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Logg inn")).click();
    page.waitForURL(url -> url.startsWith(hub.issuer() + "/"));
  }

  void presses(String button) {
    button(button).click();
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The main heading says this. */
  void sees(String heading) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText(heading);
  }

  /** Somewhere within the page stands this text. */
  void reads(String text) {
    assertThat(page.getByText(text).first()).isVisible();
  }

  /** An entry of the timeline with this title. */
  Locator entry(String title) {
    return page.locator("li.entry")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(4).setName(title))));
  }

  /** Leaves something in the window that a reload would wipe out. */
  void marksTheWindow() {
    page.evaluate("window.standsSince = 'before'");
  }

  void hasNotReloaded() {
    assertThat(page.evaluate("window.standsSince")).as("the window's mark").isEqualTo("before");
  }

  /** Nothing reaches out of the window sideways. */
  void needsNoSidewaysScroll() {
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels outside of the window on %s", page.url())
        .isEqualTo(0);
  }

  /** The browser will complain of this, and is right. */
  void expects(String complaint) {
    expected.add(Pattern.compile(complaint));
  }

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  /** The upper part, at most so many pixels high. */
  void picture(Path file, int height) {
    Number whole = (Number) page.evaluate("document.documentElement.scrollHeight");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setFullPage(true)
            .setClip(0, 0, page.viewportSize().width, Math.min(height, whole.intValue())));
  }

  /** Closes the window; gives what the browser complained of. */
  List<String> leave() {
    context.close();
    return complaints.stream()
        .filter(said -> expected.stream().noneMatch(pattern -> pattern.matcher(said).find()))
        .toList();
  }
}
