package no.overgang.events.code;

/** How well a competence was shown in practice (domain 4.6). */
public enum CompetenceGrade {
  MASTERS_WELL,
  MASTERS,
  DEVELOPING
}
