package no.overgang.command.model;

/**
 * The rules of the domain (domain 5), each with its kind and the evidence for it. A rule is kept by
 * the acts, views and sweeps whose Javadoc names it; the list under {@code docs/domain} is written
 * from here, and the build asks for a test of each that holds and one that breaks.
 */
public enum Rule {
  /**
   * Exactly one responsible agency at every instant; it changes only when the receiver accepts. K
   * 6.3; L table 2.2.
   */
  R01(
      Kind.REFUSE,
      "exactly one responsible agency at every instant; it changes only when the receiver accepts",
      "K 6.3; L table 2.2"),
  /**
   * Only the receiving agency answers a referral or transfer, only the sender withdraws it, each
   * once.
   */
  R02(
      Kind.REFUSE,
      "only the receiving agency answers a referral or transfer, only the sender withdraws it, each once",
      ""),
  /** At most one open referral per participant, receiving agency and service. */
  R03(Kind.REFUSE, "at most one open referral per participant, receiving agency and service", ""),
  /**
   * A transfer to NAV comes from the responsible agency, to a NAV agency other than itself. P 6.2.
   */
  R04(
      Kind.REFUSE,
      "a transfer to NAV comes from the responsible agency, to a NAV agency other than itself",
      "P 6.2"),
  /**
   * A transfer is accepted only after a transfer meeting with participant, sender's adviser and
   * receiver's adviser present, or a coded waiver. P 6.2.
   */
  R05(
      Kind.REFUSE,
      "a transfer is accepted only after a transfer meeting with participant, sender's adviser and receiver's adviser present, or a coded waiver",
      "P 6.2"),
  /**
   * Every agenda topic of the checklist is covered, not relevant, or may not be shared; a meeting
   * on money alone does not count. P 5.1.3.
   */
  R06(
      Kind.REFUSE,
      "every agenda topic of the checklist is covered, not relevant, or may not be shared; a meeting on money alone does not count",
      "P 5.1.3"),
  /**
   * Accepting names the manifest hash the receiver saw; a manifest that changed since is refused.
   */
  R07(
      Kind.REFUSE,
      "accepting names the manifest hash the receiver saw; a manifest that changed since is refused",
      ""),
  /**
   * Practices and measures marked to continue get a new follow-up agency with no break. P 2.3.1,
   * 5.2.4.
   */
  R08(
      Kind.REFUSE,
      "practices and measures marked to continue get a new follow-up agency with no break",
      "P 2.3.1, 5.2.4"),
  /**
   * Content is disclosed to another agency only under a consent or legal basis covering recipient,
   * purpose and category at that time. P 6.2.
   */
  R09(
      Kind.REFUSE,
      "content is disclosed to another agency only under a consent or legal basis covering recipient, purpose and category at that time",
      "P 6.2"),
  /** Withdrawal of consent stops what rested on that consent, from then on, and nothing else. */
  R10(
      Kind.EFFECT,
      "withdrawal of consent stops what rested on that consent, from then on, and nothing else",
      ""),
  /**
   * A changed contact person names the successor; an agency that is responsible always has one. K;
   * J F2.
   */
  R11(
      Kind.TASK,
      "a changed contact person names the successor; an agency that is responsible always has one",
      "K; J F2"),
  /**
   * A new mapping of a dimension mapped in the last 12 months shows the earlier one and asks for a
   * purpose. P 5.2.1; J 4.3.
   */
  R12(
      Kind.WARN_WITH_REASON,
      "a new mapping of a dimension mapped in the last 12 months shows the earlier one and asks for a purpose",
      "P 5.2.1; J 4.3"),
  /** A test result beats a judgement of the same skill when levels disagree. J fn 13. */
  R13(
      Kind.EFFECT,
      "a test result beats a judgement of the same skill when levels disagree",
      "J fn 13"),
  /** Dropout opens a follow-up obligation on the responsible agency. J T7.1; G 5.1. */
  R14(Kind.TASK, "dropout opens a follow-up obligation on the responsible agency", "J T7.1; G 5.1"),
  /** Practice ended without documentation opens a task for whoever followed it up. K 6.2. */
  R15(
      Kind.TASK,
      "practice ended without documentation opens a task for whoever followed it up",
      "K 6.2"),
  /** A measure or practice begun with a level under its minimum. P 4.1.1; L table 2.1. */
  R16(
      Kind.WARN_WITH_REASON,
      "a measure or practice begun with a level under its minimum",
      "P 4.1.1; L table 2.1"),
  /** Durations of KVP, Jobbsjansen and the introduction programme. P boxes 3-1, 4-2, 4-3. */
  R17(
      Kind.WARN_WITH_REASON,
      "durations of KVP, Jobbsjansen and the introduction programme",
      "P boxes 3-1, 4-2, 4-3"),
  /** Jobbsjansen begins at least two years after the introduction programme ended. P box 4-3. */
  R18(
      Kind.WARN_WITH_REASON,
      "Jobbsjansen begins at least two years after the introduction programme ended",
      "P box 4-3"),
  /**
   * No day without a programme, measure or accepted referral between two agencies: the gap is
   * shown. J F1.
   */
  R19(
      Kind.WARN,
      "no day without a programme, measure or accepted referral between two agencies: the gap is shown",
      "J F1"),
  /** Planned weekly hours above a full week across running measures and practices. */
  R20(
      Kind.WARN,
      "planned weekly hours above a full week across running measures and practices",
      ""),
  /** A referral with no answer by its due date expires, and both sides are told. */
  R21(Kind.TASK, "a referral with no answer by its due date expires, and both sides are told", ""),
  /**
   * One main exit code per programme exit; PHASED_OUT is left out of every denominator. J fn 42.
   */
  R22(
      Kind.REFUSE,
      "one main exit code per programme exit; PHASED_OUT is left out of every denominator",
      "J fn 42"),
  /** An entry retracted or corrected stays readable; nothing is deleted from a stream. */
  R23(
      Kind.REFUSE,
      "an entry retracted or corrected stays readable; nothing is deleted from a stream",
      ""),
  /** Oversight reads and never acts. */
  R24(Kind.REFUSE, "oversight reads and never acts", ""),
  /** The hub never scores or predicts a person's outcome. J 7.2. */
  R25(Kind.EFFECT, "the hub never scores or predicts a person's outcome", "J 7.2");

  /** What comes of a breach. */
  public enum Kind {
    /** The command is refused with a named reason and nothing is stored. */
    REFUSE,
    /** It is stored, and answer and timeline carry the warning. */
    WARN,
    /** The same, but only with a reason to do it all the same. */
    WARN_WITH_REASON,
    /** It is stored, and a task or obligation opens by itself. */
    TASK,
    /** It says what something means to whoever reads; nobody can break it by a command. */
    EFFECT
  }

  private final Kind kind;
  private final String statement;
  private final String evidence;

  Rule(Kind kind, String statement, String evidence) {
    this.kind = kind;
    this.statement = statement;
    this.evidence = evidence;
  }

  public Kind kind() {
    return kind;
  }

  /** The rule in one sentence, without its number. */
  public String statement() {
    return statement;
  }

  /** Reports and sections behind it; empty where the domain names none. */
  public String evidence() {
    return evidence;
  }
}
