package no.overgang.events.participant;

/** The closed loop of a referral (domain 4.5). */
public sealed interface ReferralEvent extends ParticipantEvent
    permits ParticipantReferred,
        ReferralReceived,
        ReferralAccepted,
        ReferralDeclined,
        ReferralWithdrawn,
        ReferralOutcomeReported,
        ReferralClosed {}
