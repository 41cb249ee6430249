package no.overgang.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import no.overgang.standalone.TestHub;

/** What all tests of the page stand on: one running hub and one browser. */
final class Ground implements AutoCloseable {

  /** A loaded machine is no fault of the page. Milliseconds. */
  static final double PATIENCE = 10_000;

  private final Playwright playwright;
  private final Browser browser;
  private final TestHub hub;

  private Ground(Playwright playwright) throws IOException, InterruptedException {
    this.playwright = playwright;
    this.browser = Chromium.launch(playwright);
    this.hub = TestHub.start();
    setDefaultAssertionTimeout(PATIENCE);
  }

  static Ground lay() {
    Playwright playwright = Chromium.driver();
    try {
      return new Ground(playwright);
    } catch (IOException e) {
      playwright.close();
      throw new IllegalStateException("The hub did not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  TestHub hub() {
    return hub;
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() throws IOException {
    playwright.close();
    hub.close();
  }
}
