package no.overgang.events;

import org.jspecify.annotations.Nullable;

/**
 * An organisation of a kind that takes part (domain 2).
 *
 * @param key short name for terminals and demonstrations, such as {@code nav-drammen}
 * @param municipality four-digit municipality number, where it has one
 * @param county two-digit county number, where it has one
 */
public record Agency(
    String key,
    AgencyId id,
    AgencyKind kind,
    String name,
    @Nullable String municipality,
    @Nullable String county) {}
