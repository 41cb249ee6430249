package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import org.jspecify.annotations.Nullable;

/** The same measure goes on without a break under another agency (domain 4.6, rule R08). */
public record MeasureContinued(UUID measureId, AgencyId newFollowUpBy, @Nullable UUID transferId)
    implements MeasureEvent {

  @Override
  public Category category() {
    return Category.WORK;
  }
}
