package no.overgang.command.participant.model.attendance;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.Concerned;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.practice.PracticeRefusal;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.EmployerFeedbackRecorded;
import org.jspecify.annotations.Nullable;

/**
 * What the employer says of a practice, while it runs or after it has ended (domain 4.6).
 *
 * @param on the day it was said; the day it happened when left out
 * @param wouldEmploy whether the employer would take the participant on, if it says so
 */
public record RecordEmployerFeedback(
    UUID practiceId, @Nullable LocalDate on, Protected feedback, @Nullable Boolean wouldEmploy)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    Practices.Practice practice = state.practices().find(practiceId).orElse(null);
    if (practice == null) {
      return Decision.refuse(CommonRefusal.UNKNOWN_PRACTICE);
    }
    LocalDate day = on == null ? context.day() : on;
    return Decision.check()
        .refuseIf(
            !PracticeRefusal.mayHandle(state, practice, context),
            PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY)
        .refuseIf(day.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/on"))
        .refuseIf(day.isBefore(practice.from()), CommonRefusal.DATES_OUT_OF_ORDER.at("/on"))
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(
                        new EmployerFeedbackRecorded(practiceId, day, feedback, wouldEmploy),
                        Concerned.by(state, context, practice.followUpBy()))));
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each practice that the caller follows up or is responsible for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(PracticeRefusal.handledBy(caller, state, practice -> true));
  }
}
