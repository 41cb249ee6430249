package no.overgang.command.participant.model.measure;

import java.time.LocalDate;
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
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.participant.MeasureEnded;
import org.jspecify.annotations.Nullable;

/** A measure ends, and it is told what came of it (domain 4.6). */
public record EndMeasure(
    UUID measureId, LocalDate on, MeasureOutcome outcome, @Nullable Protected reason)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return switch (state.measures().find(measureId).orElse(null)) {
      case null -> Decision.refuse(CommonRefusal.UNKNOWN_MEASURE.at("/measureId"));
      case Measures.Ended ended -> Decision.refuse(MeasureRefusal.ALREADY_ENDED);
      case Measures.Running running ->
          Decision.check()
              .refuseIf(on.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/on"))
              .refuseIf(on.isBefore(running.from()), CommonRefusal.DATES_OUT_OF_ORDER.at("/on"))
              .refuseIf(
                  !MeasureRefusal.mayHandle(state, running, context),
                  MeasureRefusal.MEASURE_OF_ANOTHER_AGENCY)
              .orAccept(
                  () ->
                      Decision.accept(
                          new Decided(
                              new MeasureEnded(measureId, on, outcome, reason),
                              MeasureRefusal.concerned(state, context, running))));
    };
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each measure that runs and is the caller's, or that it is responsible for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        MeasureRefusal.handledBy(caller, state, Measures.Running.class::isInstance));
  }
}
