package no.overgang.command.offer.model;

import no.overgang.command.model.Command;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;

/** Something an agency asks the hub to record of one offer (domain 4.11). */
public interface OfferCommand extends Command {

  /**
   * What follows from the command in this state. Pure: reads nothing but its arguments, never
   * throws for anything a caller can send.
   */
  Decision decide(OfferState state, Context context);
}
