package no.overgang.command.participant.model.registration;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.dropout.Obligations;
import no.overgang.command.participant.model.measure.Measures;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.command.participant.model.programme.Programmes;
import no.overgang.command.participant.model.referral.Referral;
import no.overgang.command.participant.model.task.Tasks;

/**
 * What must have ended before the follow-up is closed, so that no loop is left open (L 4.1, 6.4).
 *
 * @param what each thing by its kind and id
 */
public record StillOpen(List<String> what) implements Refusal {

  public StillOpen {
    what = List.copyOf(what);
  }

  /** What is open now: programmes, measures, practices, obligations and a transfer. */
  static StillOpen in(ParticipantState state) {
    return new StillOpen(
        Stream.of(
                named("programme", state.programmes().where(Programmes.Ongoing.class::isInstance)),
                named("measure", state.measures().where(Measures.Running.class::isInstance)),
                named("practice", state.practices().where(Practices.Running.class::isInstance)),
                named(
                    "obligation",
                    state.obligations().byId().values().stream()
                        .filter(Obligations.Obligation::open)
                        .map(Obligations.Obligation::obligationId)
                        .toList()),
                named(
                    "transfer",
                    state.transfers().open().stream()
                        .map(open -> open.route().transferId())
                        .toList()))
            .flatMap(List::stream)
            .toList());
  }

  /**
   * The same with what others have yet to answer or to do: referrals, and tasks that somebody asked
   * for; a rule's task follows from the facts and not the other way.
   */
  public static List<String> orWaitedFor(ParticipantState state) {
    return Stream.of(
            in(state).what(),
            named(
                "referral",
                state.referrals().byId().values().stream()
                    .filter(Referral.Unanswered.class::isInstance)
                    .map(referral -> referral.route().referralId())
                    .toList()),
            named(
                "task",
                state.tasks().open().values().stream()
                    .filter(task -> task.rule() == null)
                    .map(Tasks.Open::taskId)
                    .toList()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> named(String kind, List<UUID> ids) {
    return ids.stream().map(id -> kind + " " + id).toList();
  }

  @Override
  public String name() {
    return "STILL_OPEN";
  }

  @Override
  public Reason reason() {
    return Reason.conflict(
        "The follow-up is closed when nothing goes on; still open: " + String.join(", ", what));
  }
}
