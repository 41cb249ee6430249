package no.overgang.command.participant.model.identity;

import java.util.List;
import java.util.Set;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.code.IdentifierType;
import no.overgang.events.participant.IdentifierLinked;
import org.jspecify.annotations.Nullable;

/**
 * More numbers of the same person, as when a D-number becomes a fødselsnummer (domain 3). The
 * numbers themselves go to the identity register and are never here; what the caller sends is
 * {@code identifiers}, and the register says which of them are new.
 *
 * @param numbers the new ones
 */
public record LinkIdentifier(List<Linked> numbers) implements ParticipantCommand {

  /**
   * A number without its value.
   *
   * @param replaces the kind of number it takes the place of
   */
  public record Linked(IdentifierType type, @Nullable IdentifierType replaces) {

    /**
     * A new number of somebody who has such numbers already: a fødselsnummer takes the place of the
     * one before, or of the D-number where there is none.
     */
    public static Linked beside(Set<IdentifierType> known, IdentifierType type) {
      if (type != IdentifierType.FNR) {
        return new Linked(type, null);
      }
      if (known.contains(IdentifierType.FNR)) {
        return new Linked(type, IdentifierType.FNR);
      }
      return new Linked(type, known.contains(IdentifierType.DNR) ? IdentifierType.DNR : null);
    }
  }

  public LinkIdentifier {
    numbers = List.copyOf(numbers);
  }

  @Override
  public Decision decide(ParticipantState state, Context context) {
    Set<AgencyId> told = state.responsibility().others(context.caller(), context.today());
    return Decision.check()
        .refuseIf(state.mergedInto() != null, Decider.Refused.MERGED_INTO_ANOTHER)
        .refuseIf(numbers.isEmpty(), CommonRefusal.NOTHING_NAMED.at("/identifiers"))
        .orAccept(
            () ->
                new Decision.Accepted(
                    numbers.stream()
                        .map(
                            number ->
                                new Decided(
                                    new IdentifierLinked(number.type(), number.replaces()), told))
                        .toList()));
  }

  /** A person's number is a fact, whatever else has ended. */
  @Override
  public boolean afterClosing() {
    return true;
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.when(state.mergedInto() == null);
  }
}
