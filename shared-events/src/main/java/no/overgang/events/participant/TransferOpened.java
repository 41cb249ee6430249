package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.code.TransferReason;

/** What every request for a transfer says, whichever kind of agency it goes to (domain 4.7). */
public sealed interface TransferOpened permits TransferToNavRequested, TransferRequested {

  UUID transferId();

  /** The agency that hands over. */
  AgencyId from();

  /** The agency that is asked to take over. */
  AgencyId to();

  TransferReason reason();

  /** The day the receiver is to be responsible. */
  LocalDate plannedOn();

  int checklistVersion();
}
