package no.overgang.events.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.HubTime;
import org.jspecify.annotations.Nullable;

/**
 * A consent or a legal basis: who may see which categories, and when.
 *
 * @param validUntil last day it holds, none for open-ended
 * @param withdrawnAt from when on it no longer holds, none while it stands
 */
public record Grant(
    UUID id,
    Kind kind,
    Set<AgencyId> recipients,
    Set<Category> categories,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable Instant withdrawnAt) {

  /** What the ground rests on. */
  public enum Kind {
    CONSENT,
    LEGAL_BASIS
  }

  public Grant {
    // Sorted, so that what is written of a ground is the same in every JVM.
    recipients = Collections.unmodifiableSet(new TreeSet<>(recipients));
    categories = Collections.unmodifiableSet(new TreeSet<>(categories));
  }

  /** Whether it holds at the instant. */
  public boolean liveAt(Instant at) {
    LocalDate day = HubTime.dayOf(at);
    return !day.isBefore(validFrom)
        && (validUntil == null || !day.isAfter(validUntil))
        && (withdrawnAt == null || at.isBefore(withdrawnAt));
  }

  /** Whether it opens the category to the recipient at the instant. */
  public boolean opens(AgencyId recipient, Category category, Instant at) {
    return recipients.contains(recipient) && categories.contains(category) && liveAt(at);
  }

  Grant withdrawn(Instant at) {
    return new Grant(id, kind, recipients, categories, validFrom, validUntil, at);
  }
}
