package no.overgang.command.participant.model.violating;

/** Something whose name does not say what it is. */
final class TransferHelper {}
