package no.overgang.command.participant.model.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.participant.Finding;
import no.overgang.events.participant.MappingRecorded;
import org.jspecify.annotations.Nullable;

/**
 * The participant's starting point is mapped (domain 4.4, rule R12; P 5.2.1, J 4.3).
 *
 * @param reuses an earlier mapping this one builds on
 * @param purpose what it is for; must be there when something is mapped again
 * @param overrideReason why a dimension is mapped again so soon
 */
public record RecordMapping(
    @Nullable UUID mappingId,
    String tool,
    String setting,
    boolean interpreterUsed,
    List<Finding> dimensions,
    @Nullable UUID reuses,
    @Nullable Protected purpose,
    @Nullable Protected overrideReason)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    PURPOSE_NEEDED(
        Reason.rule(
                Rule.R12, "What was mapped not long ago is mapped again: say in purpose what for")
            .at("/purpose"));

    private final Reason reason;

    Refused(Reason reason) {
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }
  }

  @Override
  public Decision decide(ParticipantState state, Context context) {
    UUID id = context.idOr(mappingId);
    Map<MappingDimension, Mappings.Mapping> again = mappedBefore(state.mappings(), context);
    return Decision.check()
        .refuseIf(state.mappings().has(id), CommonRefusal.ID_IN_USE.at("/mappingId"))
        .refuseIf(dimensions.isEmpty(), CommonRefusal.NOTHING_NAMED.at("/dimensions"))
        .refuseIf(
            reuses != null && !state.mappings().has(reuses),
            CommonRefusal.UNKNOWN_MAPPING.at("/reuses"))
        .warnWithReasonIf(!again.isEmpty(), Rule.R12, () -> inWords(again, context), overrideReason)
        .refuseIf(!again.isEmpty() && purpose == null, Refused.PURPOSE_NEEDED)
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new MappingRecorded(
                            id, tool, setting, interpreterUsed, dimensions, reuses, purpose))));
  }

  /**
   * The dimensions that were mapped within the months of the rule before this mapping, each with
   * the last mapping of it. One that this mapping builds on, itself or through another, is not made
   * again.
   */
  private Map<MappingDimension, Mappings.Mapping> mappedBefore(Mappings mappings, Context context) {
    var again = new TreeMap<MappingDimension, Mappings.Mapping>();
    LocalDate last = context.day();
    Set<UUID> built = mappings.withWhatItReuses(reuses);
    context
        .rules()
        .on(Rule.R12.name(), last)
        .map(version -> last.minusMonths(version.number("months")))
        .ifPresent(
            first ->
                dimensions.stream()
                    .map(Finding::dimension)
                    .forEach(
                        dimension ->
                            mappings
                                .latest(dimension, first, last)
                                .filter(before -> !built.contains(before.mappingId()))
                                .ifPresent(before -> again.put(dimension, before))));
    return again;
  }

  private static String inWords(Map<MappingDimension, Mappings.Mapping> again, Context context) {
    return again.entrySet().stream()
        .map(
            entry ->
                "%s was mapped on %s by %s (mapping %s)"
                    .formatted(
                        entry.getKey(),
                        entry.getValue().day(),
                        context.nameOf(entry.getValue().agency()),
                        entry.getValue().mappingId()))
        .collect(Collectors.joining("; "));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
