package no.overgang.events.code;

/** Why a participant has residence (domain 4.12). */
public enum ResidenceGround {
  ASYLUM,
  RESETTLEMENT,
  COLLECTIVE_PROTECTION,
  HUMANITARIAN,
  FAMILY_REUNION,
  OTHER
}
