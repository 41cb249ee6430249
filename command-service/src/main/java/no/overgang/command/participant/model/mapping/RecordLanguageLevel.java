package no.overgang.command.participant.model.mapping;

import java.time.LocalDate;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.LanguageLevelRecorded;
import org.jspecify.annotations.Nullable;

/** The level in one skill of Norwegian is recorded (domain 4.4). */
public record RecordLanguageLevel(
    LanguageSkill skill, LanguageLevel level, LevelSource source, @Nullable LocalDate on)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    LocalDate day = on == null ? context.day() : on;
    return Decision.check()
        .refuseIf(day.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/on"))
        .orAccept(
            () ->
                Decision.accept(Decided.of(new LanguageLevelRecorded(skill, level, source, day))));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
