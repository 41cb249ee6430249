package no.overgang.command.model;

/**
 * Something an agency asks the hub to record. Each act is one record in one file: its fields, its
 * refusals and its decision.
 */
public interface Command {}
