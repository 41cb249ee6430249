package no.overgang.command.participant.model.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import no.overgang.command.model.RuleBook;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.HubTime;

/**
 * What deadlines are judged by besides the facts.
 *
 * @param now the instant they are judged at
 * @param grace how long after a fact was recorded nothing is missed on account of it, because those
 *     that go with it may still be on their way
 */
public record Frame(Instant now, RuleBook rules, AgencyDirectory directory, Duration grace) {

  /** The day it is, in Norway. */
  LocalDate today() {
    return HubTime.dayOf(now);
  }

  /** The instant a day begins, in Norway. */
  static Instant beginningOf(LocalDate day) {
    return day.atStartOfDay(HubTime.ZONE).toInstant();
  }

  /** The instant from which on a day is over, in Norway. */
  static Instant endOf(LocalDate day) {
    return beginningOf(day.plusDays(1));
  }

  /** Not before an instant, and not before the grace that follows a fact is over. */
  Instant afterGrace(Instant instant, Instant toldAt) {
    return later(instant, toldAt.plus(grace));
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
