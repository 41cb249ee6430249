package no.overgang.events.participant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.code.InvitationReply;

/** An invited agency answered (domain 4.7). */
public record InvitationAnswered(
    UUID transferId,
    UUID meetingId,
    AgencyId by,
    InvitationReply answer,
    List<Instant> proposedTimes)
    implements TransferEvent {

  public InvitationAnswered {
    proposedTimes = List.copyOf(proposedTimes);
  }

  @Override
  public Category category() {
    return Category.MEETING;
  }
}
