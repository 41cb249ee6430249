package no.overgang.events.participant;

import org.jspecify.annotations.Nullable;

/** An organisation that is named and does not log in (domain 2). */
public record Party(@Nullable String orgnr, String name) {}
