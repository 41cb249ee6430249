package no.overgang.events.participant;

import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.AttendeeRole;
import org.jspecify.annotations.Nullable;

/** Somebody asked to a transfer meeting. */
public record Invited(AttendeeRole role, @Nullable AgencyId agency, @Nullable Protected person) {}
