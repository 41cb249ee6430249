package no.overgang.command.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.HubTime;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may know besides the stream it is about.
 *
 * @param agency who gives the command, from its token
 * @param stream the stream the command was given to
 * @param now when the hub decides
 * @param occurredAt when it happened, the agency's word
 * @param ids where new ids come from
 * @param directory the agencies the hub knows
 * @param rules the numbers in rules, in all their versions
 * @param streams the other streams a decision may look into
 */
public record Context(
    Agency agency,
    UUID stream,
    Instant now,
    Instant occurredAt,
    Supplier<UUID> ids,
    AgencyDirectory directory,
    RuleBook rules,
    Streams streams) {

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

  /** Whether the hub knows the agency and it takes part in cases: oversight never does (R24). */
  public boolean takesPart(AgencyId id) {
    return knows(id) && !directory.isOfKind(id, AgencyKind.OVERSIGHT);
  }

  /** What an agency is called; its id when the hub does not know it. */
  public String nameOf(AgencyId id) {
    return directory.find(id).map(Agency::name).orElseGet(id::value);
  }

  /** The days a rule gives on the day it happened: R11, R14, R15 or D04. */
  public int days(String rule) {
    return rules.days(rule, day());
  }
}
