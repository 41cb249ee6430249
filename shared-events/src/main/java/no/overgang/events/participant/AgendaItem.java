package no.overgang.events.participant;

import no.overgang.events.Protected;
import no.overgang.events.code.AgendaTopic;
import no.overgang.events.code.TopicStatus;
import org.jspecify.annotations.Nullable;

/** One topic of the agenda and what became of it. */
public record AgendaItem(AgendaTopic topic, TopicStatus status, @Nullable Protected note) {}
