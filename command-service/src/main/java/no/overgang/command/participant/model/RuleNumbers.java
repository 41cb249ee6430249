package no.overgang.command.participant.model;

/**
 * The numbers in rules. They change with law and circulars, so they are data.
 *
 * @param referralAnswerDays days a receiver has to answer a referral (D04)
 * @param obligationDays days until a follow-up obligation is to be closed (R14, D05)
 * @param contactPersonDays days a responsible agency has to name a contact person (R11)
 * @param practiceDocumentationDays days to document a practice after its end (R15)
 */
public record RuleNumbers(
    int referralAnswerDays,
    int obligationDays,
    int contactPersonDays,
    int practiceDocumentationDays) {}
