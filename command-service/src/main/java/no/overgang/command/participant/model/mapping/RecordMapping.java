package no.overgang.command.participant.model.mapping;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.Finding;
import no.overgang.events.participant.MappingRecorded;
import org.jspecify.annotations.Nullable;

/**
 * The participant's starting point is mapped (domain 4.4).
 *
 * @param reuses an earlier mapping this one builds on
 */
public record RecordMapping(
    @Nullable UUID mappingId,
    String tool,
    String setting,
    boolean interpreterUsed,
    List<Finding> dimensions,
    @Nullable UUID reuses,
    @Nullable Protected purpose)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    UUID id = context.idOr(mappingId);
    return Decision.check()
        .refuseIf(state.mappings().has(id), CommonRefusal.ID_IN_USE.at("/mappingId"))
        .refuseIf(dimensions.isEmpty(), CommonRefusal.NOTHING_NAMED.at("/dimensions"))
        .refuseIf(
            reuses != null && !state.mappings().has(reuses),
            CommonRefusal.UNKNOWN_MAPPING.at("/reuses"))
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new MappingRecorded(
                            id, tool, setting, interpreterUsed, dimensions, reuses, purpose))));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
