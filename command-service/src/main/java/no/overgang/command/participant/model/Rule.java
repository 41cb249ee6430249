package no.overgang.command.participant.model;

/** The rules of the domain that a decision can name (domain 5). */
public enum Rule {
  /** Exactly one responsible agency at every instant; refuse. K 6.3; L table 2.2. */
  R01,
  /** Only the receiver answers, only the sender withdraws, each once; refuse. */
  R02,
  /** At most one open referral per participant, receiving agency and service; refuse. */
  R03,
  /** A transfer to NAV comes from the responsible agency, to another that is NAV; refuse. P 6.2. */
  R04,
  /** A transfer is accepted only after a full transfer meeting or a coded waiver; refuse. P 6.2. */
  R05,
  /** Every topic of the checklist is dealt with, and not money alone; refuse. P 5.1.3. */
  R06,
  /** Acceptance names the manifest that stands; refuse. */
  R07,
  /** What is marked to continue does so without a break; refuse a gap. P 2.3.1, 5.2.4. */
  R08,
  /** A responsible agency always has a contact person; task. K; J F2. */
  R11,
  /** Dropout opens a follow-up obligation on the responsible agency; task. J T7.1; G 5.1. */
  R14,
  /** Practice ended without documentation opens a task; task. K 6.2. */
  R15,
  /** One main exit code per programme exit; refuse. J fn 42. */
  R22,
  /** Oversight reads and never acts; refuse. */
  R24
}
