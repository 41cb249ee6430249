package no.overgang.events.participant;

import no.overgang.events.Protected;
import no.overgang.events.code.MappingDimension;
import org.jspecify.annotations.Nullable;

/** What was found in one dimension of a mapping, and where it comes from. */
public record Finding(MappingDimension dimension, Protected finding, @Nullable String source) {}
