package no.overgang.events.participant;

import org.jspecify.annotations.Nullable;

/** Where a practice takes place. Employers are named, they do not log in (domain 2). */
public record Employer(@Nullable String orgnr, String name) {}
