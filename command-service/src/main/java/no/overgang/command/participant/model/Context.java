package no.overgang.command.participant.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.HubTime;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may know besides the participant's own stream.
 *
 * @param agency who gives the command, from its token
 * @param now when the hub decides
 * @param occurredAt when it happened, the agency's word
 * @param ids where new ids come from
 * @param directory the agencies the hub knows
 * @param numbers the numbers in rules, as valid when it happened
 */
public record Context(
    Agency agency,
    Instant now,
    Instant occurredAt,
    Supplier<UUID> ids,
    AgencyDirectory directory,
    RuleNumbers numbers) {

  /** Who gives the command. */
  public AgencyId caller() {
    return agency.id();
  }

  /** The day it happened, in Norway. */
  public LocalDate day() {
    return HubTime.dayOf(occurredAt);
  }

  /** Today, in Norway. */
  public LocalDate today() {
    return HubTime.dayOf(now);
  }

  /** The id the caller gave, or a new one. */
  public UUID idOr(@Nullable UUID given) {
    return given == null ? ids.get() : given;
  }

  /** Whether the body leaves the agency out or names the caller itself. */
  public boolean isCaller(@Nullable AgencyId named) {
    return named == null || named.equals(caller());
  }

  /** Whether the hub knows the agency. */
  public boolean knows(AgencyId id) {
    return directory.find(id).isPresent();
  }
}
