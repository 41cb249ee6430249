/**
 * What nobody may write: one sample for each rule of {@code ArchitectureTest}, which shows that the
 * rule can fail. Not part of any product.
 */
package no.overgang.command.participant.model.violating;
