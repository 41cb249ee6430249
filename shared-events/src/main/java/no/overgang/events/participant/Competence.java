package no.overgang.events.participant;

import no.overgang.events.code.CompetenceGrade;

/** A competence shown in practice and how well. */
public record Competence(String name, CompetenceGrade grade) {}
