package no.overgang.events.participant;

import java.time.LocalDate;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;

/** A task agreed in a meeting: who does what by when. */
public record AgreedTask(AgencyId owner, Protected what, LocalDate due) {}
