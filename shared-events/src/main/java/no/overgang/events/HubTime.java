package no.overgang.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone in which the hub turns an instant into a day. */
public final class HubTime {

  /** Where the participants and agencies are. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  private HubTime() {}

  /** The day it is in Norway at an instant. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
