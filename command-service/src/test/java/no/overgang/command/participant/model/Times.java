package no.overgang.command.participant.model;

import java.time.Instant;
import java.time.LocalDate;

/** The fixed clock of the tests. What happened is told some days late, so that the two differ. */
public final class Times {

  /** When the hub decides. */
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** The day the hub decides. */
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  public static final LocalDate TOMORROW = TODAY.plusDays(1);

  /** When what a command tells of happened, unless a test says otherwise. */
  public static final Instant HAPPENED = Instant.parse("2026-02-26T10:00:00Z");

  /** The day what a command tells of happened. */
  public static final LocalDate THAT_DAY = LocalDate.of(2026, 2, 26);

  /** When everything that is given had happened; the day the participant was registered. */
  public static final Instant BEFORE = Instant.parse("2025-09-01T08:00:00Z");

  public static final LocalDate REGISTERED_ON = LocalDate.of(2025, 9, 1);

  private Times() {}
}
