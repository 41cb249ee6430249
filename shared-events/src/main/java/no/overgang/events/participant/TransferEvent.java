package no.overgang.events.participant;

/** The transfer of responsibility and its meeting (domain 4.7). */
public sealed interface TransferEvent extends ParticipantEvent
    permits TransferToNavRequested,
        TransferMeetingScheduled,
        InvitationAnswered,
        TransferMeetingHeld,
        TransferMeetingWaived,
        TransferAccepted,
        TransferDeclined,
        TransferWithdrawn {}
