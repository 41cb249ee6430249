package no.overgang.query.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.query.access.Trace;
import no.overgang.query.view.Fact;
import org.jspecify.annotations.Nullable;

/** Puts an {@link Item} together from what its event says and what its kind adds. */
final class ItemBuilder {

  private final Item.Kind kind;
  private final AgencyId agency;
  private final @Nullable UUID ref;
  private final Instant since;
  private final long position;
  private final Trace trace;
  private @Nullable LocalDate due;
  private @Nullable LocalDate showFrom;
  private @Nullable LocalDate hideAfter;
  private @Nullable AgencyId from;
  private @Nullable String code;

  private ItemBuilder(
      Item.Kind kind,
      AgencyId agency,
      @Nullable UUID ref,
      Instant since,
      long position,
      Trace trace) {
    this.kind = kind;
    this.agency = agency;
    this.ref = ref;
    this.since = since;
    this.position = position;
    this.trace = trace;
  }

  static ItemBuilder of(Fact fact, Item.Kind kind, AgencyId agency, @Nullable UUID ref) {
    return new ItemBuilder(kind, agency, ref, fact.occurredAt(), fact.position(), Trace.of(fact));
  }

  ItemBuilder due(@Nullable LocalDate day) {
    due = day;
    return this;
  }

  ItemBuilder showFrom(LocalDate day) {
    showFrom = day;
    return this;
  }

  ItemBuilder hideAfter(@Nullable LocalDate day) {
    hideAfter = day;
    return this;
  }

  ItemBuilder from(AgencyId sender) {
    from = sender;
    return this;
  }

  ItemBuilder code(@Nullable String value) {
    code = value;
    return this;
  }

  ItemBuilder code(Enum<?> value) {
    return code(value.name());
  }

  Item build() {
    return new Item(
        kind, agency, ref, since, due, showFrom, hideAfter, from, code, position, trace);
  }
}
