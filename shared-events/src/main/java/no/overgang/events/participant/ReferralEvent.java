package no.overgang.events.participant;

/** The closed loop of a referral (domain 4.5). */
public sealed interface ReferralEvent extends ParticipantEvent
    permits ParticipantReferred,
        ReferralReceived,
        ReferralReturned,
        ReferralSupplemented,
        ReferralAccepted,
        ReferralWaitlisted,
        ReferralDeclined,
        ReferralForwarded,
        ReferralWithdrawn,
        ReferralExpired,
        ReferralOutcomeReported,
        ReferralClosed {}
