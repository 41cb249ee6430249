package no.overgang.standalone.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.overgang.events.HubTime;
import no.overgang.standalone.AgencyDirectoryFile;

/**
 * What names in braces stand for: what was saved before, {@code new:x} for an id made once, {@code
 * duf:x} for a number made once, {@code today+7} and {@code now+7} in days, and the key of an
 * agency for its id.
 */
final class Names {

  private static final Pattern NAME = Pattern.compile("\\{([a-z][A-Za-z0-9:+-]*)}");
  private static final Pattern DAY = Pattern.compile("(today|now)([+-][0-9]+)?");

  private final Map<String, String> saved = new HashMap<>();

  void save(String name, String value) {
    saved.put(name, value);
  }

  /** The text with every name replaced. */
  String fill(String text) {
    return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(valueOf(name.group(1))));
  }

  private String valueOf(String name) {
    Matcher day = DAY.matcher(name);
    if (day.matches()) {
      int days = day.group(2) == null ? 0 : Integer.parseInt(day.group(2));
      return day.group(1).equals("today")
          ? today().plusDays(days).toString()
          : Instant.now().plus(days, ChronoUnit.DAYS).toString();
    }
    if (name.startsWith("new:")) {
      return saved.computeIfAbsent(name.substring(4), made -> UUID.randomUUID().toString());
    }
    if (name.startsWith("duf:")) {
      return saved.computeIfAbsent(name, made -> number());
    }
    String value = saved.get(name);
    if (value != null) {
      return value;
    }
    return AgencyDirectoryFile.read()
        .byKey(name)
        .map(agency -> agency.id().value())
        .orElseThrow(() -> new IllegalArgumentException("Nothing is called {%s}".formatted(name)));
  }

  private static LocalDate today() {
    return LocalDate.now(HubTime.ZONE);
  }

  private static String number() {
    return Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L));
  }
}
