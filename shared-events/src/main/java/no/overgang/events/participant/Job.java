package no.overgang.events.participant;

import java.math.BigDecimal;
import no.overgang.events.code.JobKind;

/** The job at a programme's exit (domain 4.3); weeklyHours over 29 is full-time (J). */
public record Job(JobKind kind, BigDecimal weeklyHours) {}
