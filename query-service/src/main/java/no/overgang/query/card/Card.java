package no.overgang.query.card;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ForeignCode;
import no.overgang.query.loop.Item;
import org.jspecify.annotations.Nullable;

/**
 * A participant's card in JSON, as a reader sees it ({@link SeenCard}).
 *
 * @param contactHistory everybody who was a contact person, oldest first
 * @param gaps days between two agencies on which nothing ran (R19)
 * @param nextDeadline the soonest day on which something is due, also when it has passed
 * @param mergedInto the participant this one turned out to be, which is followed up from then on
 * @param withheld the categories in which something is withheld, and why
 */
record Card(
    UUID participantId,
    @Nullable String name,
    long version,
    @JsonInclude(NON_NULL) @Nullable String municipality,
    @Nullable Responsible responsible,
    List<Contact> contactPersons,
    List<PastContact> contactHistory,
    @JsonInclude(NON_NULL) @Nullable Coordinator coordinator,
    @JsonInclude(NON_NULL) @Nullable Goal goal,
    @JsonInclude(NON_NULL) @Nullable Plan plan,
    List<ProgrammeLine> programmes,
    List<MeasureLine> measures,
    List<PracticeLine> practices,
    List<LevelLine> levels,
    List<Gaps.Gap> gaps,
    List<Attempt> contactAttempts,
    List<OpenLoop> openLoops,
    List<DeadlineLine> deadlines,
    @JsonInclude(NON_NULL) @Nullable LocalDate nextDeadline,
    FollowUp followUp,
    @JsonInclude(NON_NULL) @Nullable UUID mergedInto,
    List<UUID> mergedFrom,
    List<Closed> withheld) {

  record Responsible(String agency, Instant since, @Nullable String contactPerson) {}

  record Contact(String agency, String person, LocalDate from) {}

  @JsonInclude(NON_NULL)
  record PastContact(String agency, String person, LocalDate from, @Nullable LocalDate until) {}

  record Coordinator(String person, List<String> agencies) {}

  @JsonInclude(NON_NULL)
  record Goal(ProgrammeGoal goal, @Nullable String occupation, LocalDate setOn) {}

  record Plan(UUID planId, int planVersion, LocalDate agreedOn, boolean participantTookPart) {}

  @JsonInclude(NON_NULL)
  record ProgrammeLine(
      UUID programmeId,
      Programme programme,
      String owner,
      LocalDate startedOn,
      LocalDate plannedEnd,
      @Nullable LocalDate pausedSince,
      @Nullable LocalDate exitedOn,
      @Nullable ExitCode exitCode) {}

  /**
   * A measure.
   *
   * @param across whether its provider is another agency than the one whose programme gives income;
   *     none when that rests on something the reader may not see
   */
  @JsonInclude(NON_NULL)
  record MeasureLine(
      UUID measureId,
      MeasureKind kind,
      @Nullable ForeignCode code,
      String provider,
      @Nullable String organiser,
      String followUpBy,
      LocalDate from,
      LocalDate plannedEnd,
      @Nullable LocalDate endedOn,
      @Nullable MeasureOutcome outcome,
      BigDecimal hoursPerWeek,
      @Nullable Boolean across) {}

  @JsonInclude(NON_NULL)
  record PracticeLine(
      UUID practiceId,
      PracticeKind kind,
      String employer,
      String followUpBy,
      LocalDate from,
      LocalDate plannedEnd,
      @Nullable LocalDate endedOn) {}

  record LevelLine(LanguageSkill skill, LanguageLevel level, LevelSource source, LocalDate on) {}

  record Attempt(LocalDate on, ContactChannel channel, boolean reached, String agency) {}

  record OpenLoop(
      Item.Kind kind,
      @Nullable UUID ref,
      String agency,
      Instant since,
      @Nullable LocalDate due,
      @Nullable String code) {}

  /** Where a deadline stands. */
  enum Standing {
    OPEN,
    MISSED
  }

  @JsonInclude(NON_NULL)
  record DeadlineLine(
      UUID deadlineId,
      String ruleId,
      LocalDate due,
      String agency,
      @Nullable UUID ref,
      Standing standing) {}

  /** Whether the follow-up has ended; how, for those who may see it. */
  @JsonInclude(NON_NULL)
  record FollowUp(boolean closed, @Nullable FollowUpOutcome outcome, @Nullable LocalDate on) {}

  record Closed(Category category, String ground) {}
}
