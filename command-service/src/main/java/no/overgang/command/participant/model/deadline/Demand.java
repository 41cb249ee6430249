package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.RuleBook;
import no.overgang.events.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that the facts ask for, whether or not it has been raised. Each rule of domain 6 has
 * one file that says when it is asked for, by whom it is to be kept, and what keeps it.
 */
interface Demand {

  /** The rule's id, such as {@code D01}. */
  String rule();

  /** What it is about; none for the participant as a whole. */
  @Nullable UUID ref();

  /** The agency whose deadline it is. */
  AgencyId owner();

  /** The day of the fact it follows from, which says which version of the rule holds. */
  LocalDate on();

  /** The day the due day is reckoned from; when the facts say another, another deadline stands. */
  LocalDate reckonedFrom();

  /** When the hub was told of the fact it follows from; nothing is missed right after. */
  Instant toldAt();

  /** The last day, by a version of the rule. */
  LocalDate due(RuleBook.Version version);

  /**
   * The day on which what it asks for happens, as far as is known; it may lie after the due day.
   *
   * @param version the version it was raised under; none when the rule data no longer has it
   */
  Optional<LocalDate> metOn(LocalDate due, RuleBook.@Nullable Version version);

  /** The day on which what it is about fell away, if it has. */
  default Optional<LocalDate> overOn() {
    return Optional.empty();
  }

  /**
   * The day on which it rises by the passing of time alone; none when it rises with the fact. What
   * rises so is a notice of something to come, and does not rise when it is met already.
   */
  default Optional<LocalDate> risesOn(LocalDate due, RuleBook.Version version) {
    return Optional.empty();
  }
}
