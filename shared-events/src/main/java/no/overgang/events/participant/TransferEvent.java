package no.overgang.events.participant;

/** The transfer of responsibility and its meeting (domain 4.7). */
public sealed interface TransferEvent extends ParticipantEvent
    permits TransferToNavRequested,
        TransferRequested,
        TransferMeetingScheduled,
        InvitationAnswered,
        TransferMeetingRescheduled,
        TransferMeetingCancelled,
        TransferMeetingHeld,
        TransferMeetingMinutesAmended,
        TransferMeetingWaived,
        TransferAccepted,
        TransferAcceptanceVoided,
        TransferDeclined,
        TransferWithdrawn {}
