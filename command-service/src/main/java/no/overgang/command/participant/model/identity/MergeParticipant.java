package no.overgang.command.participant.model.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.registration.StillOpen;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ParticipantMerged;
import no.overgang.events.participant.ParticipantMergedInto;

/**
 * This participant turned out to be another, under whose id all is recorded from then on (domain
 * 3). Nothing is moved and nothing is lost: the two streams stand as they are, each with a word of
 * the other, so that a merger that was wrong can be taken back. Every agency that knew one of the
 * two comes to know both.
 *
 * @param into the participant that stays
 */
public record MergeParticipant(UUID into, Protected reason) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    ONLY_THE_RESPONSIBLE(
        Reason.conflict("Only the agency responsible for the duplicate merges it into another")),
    INTO_ITSELF(Reason.impossible("A participant is not merged into itself").at("/into")),
    UNKNOWN_SURVIVOR(Reason.impossible("There is no such participant for you").at("/into")),
    SURVIVOR_IS_MERGED(
        Reason.conflict("That participant was itself merged into another; name the other")
            .at("/into")),
    HAS_DUPLICATES(
        Reason.conflict("Others were merged into this participant; separate them first")),
    TRANSFER_OPEN(
        Reason.conflict(
            "One of the two is in an open transfer; let it end before they are merged")),
    PROTECTION_DIFFERS(
        Reason.conflict("The two are protected by different grades; set the same for both first"));

    private final Reason reason;

    Refused(Reason reason) {
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }
  }

  /**
   * Something goes on under the duplicate, where nobody would find it again once it is merged.
   *
   * @param what each thing by its kind and id
   */
  public record OpenUnderTheDuplicate(List<String> what) implements Refusal {
    public OpenUnderTheDuplicate {
      what = List.copyOf(what);
    }

    @Override
    public String name() {
      return "OPEN_UNDER_THE_DUPLICATE";
    }

    @Override
    public Reason reason() {
      return Reason.conflict(
          "End, answer or withdraw it, or take it back and record it for the other participant,"
              + " before the two are merged: "
              + String.join(", ", what));
    }
  }

  @Override
  public Decision decide(ParticipantState state, Context context) {
    if (state.mergedInto() != null) {
      return Decision.refuse(Decider.Refused.MERGED_INTO_ANOTHER);
    }
    if (!state.responsibility().isWith(context.caller(), context.today())) {
      return Decision.refuse(Refused.ONLY_THE_RESPONSIBLE);
    }
    if (into.equals(context.stream())) {
      return Decision.refuse(Refused.INTO_ITSELF);
    }
    return context
        .streams()
        .find(ParticipantState.class, into)
        .filter(survivor -> survivor.knownTo(context.caller(), context.now()))
        .map(survivor -> merge(state, survivor, context))
        .orElseGet(() -> Decision.refuse(Refused.UNKNOWN_SURVIVOR));
  }

  private Decision merge(ParticipantState state, ParticipantState survivor, Context context) {
    List<String> open = StillOpen.orWaitedFor(state);
    return Decision.check()
        .refuseIf(survivor.mergedInto() != null, Refused.SURVIVOR_IS_MERGED)
        .refuseIf(!state.profile().duplicates().isEmpty(), Refused.HAS_DUPLICATES)
        .refuseIf(
            state.transfers().open().isPresent() || survivor.transfers().open().isPresent(),
            Refused.TRANSFER_OPEN)
        .refuseIf(
            state.profile().protection() != survivor.profile().protection(),
            Refused.PROTECTION_DIFFERS)
        .refuseIf(!open.isEmpty(), new OpenUnderTheDuplicate(open))
        .orAccept(
            () -> {
              Set<AgencyId> both = Twins.related(state, survivor);
              return Decision.accept(
                  new Decided(new ParticipantMergedInto(into, reason), both),
                  new Decided(new ParticipantMerged(context.stream(), reason), both).in(into));
            });
  }

  /** A duplicate may be found out whenever. */
  @Override
  public boolean afterClosing() {
    return true;
  }

  /** By the responsible agency. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.when(
        state.mergedInto() == null
            && state.profile().duplicates().isEmpty()
            && StillOpen.orWaitedFor(state).isEmpty()
            && state.responsibility().latest().filter(caller::equals).isPresent());
  }
}
