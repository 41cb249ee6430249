package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.code.TransferReason;

/** The responsible agency asks an agency other than NAV to take over (domain 4.7). */
public record TransferRequested(
    UUID transferId,
    AgencyId from,
    AgencyId to,
    TransferReason reason,
    LocalDate plannedOn,
    int checklistVersion)
    implements TransferEvent, TransferOpened {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
