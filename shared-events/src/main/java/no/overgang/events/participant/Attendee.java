package no.overgang.events.participant;

import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.AttendeeRole;
import org.jspecify.annotations.Nullable;

/** Somebody who was at a transfer meeting. */
public record Attendee(AttendeeRole role, @Nullable AgencyId agency, @Nullable Protected person) {}
