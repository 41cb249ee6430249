package no.overgang.command.participant.model.cover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.overgang.command.model.Context;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.revision.Revisions;

/**
 * The days on which somebody has the participant: in a programme, a measure, a practice or after a
 * referral that was accepted (rule R19; J F1). Costs one reading of the stream.
 *
 * @param spans in the order of their first days
 */
public record Cover(List<Span> spans) {

  /**
   * An agency has the participant on every day of these, both included.
   *
   * @param with the agency that had it at the end, where it changed hands on the way
   */
  public record Span(AgencyId with, LocalDate first, LocalDate last) {}

  /**
   * Days on which nobody has the participant.
   *
   * @param lastWith the agency that had the participant before
   */
  public record Gap(LocalDate first, LocalDate last, AgencyId lastWith) {

    /** How many days it lasts. */
    public long days() {
      return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** What a warning says of it. */
    public String inWords(Context context) {
      return "Nobody has the participant from %s to %s (%d days), since %s had"
          .formatted(first, last, days(), context.nameOf(lastWith));
    }
  }

  public Cover {
    spans = spans.stream().sorted(Comparator.comparing(Span::first)).toList();
  }

  /**
   * The days as they are known now. What goes on is taken to last until the day planned, and at
   * least until today.
   */
  public static Cover of(ParticipantState state, Context context) {
    var timeline = new CoverTimeline();
    for (Fact fact : Revisions.effective(state.past().facts(), Fact.ENTRIES)) {
      timeline.sees(fact.event(), fact.day());
    }
    return new Cover(timeline.spans(context.today()));
  }

  /**
   * The days between when another agency last had the participant and a day from which this one
   * has; none when they meet, when nobody had it before, or when it was this same agency.
   */
  public Optional<Gap> gapBefore(LocalDate day, AgencyId agency) {
    LocalDate dayBefore = day.minusDays(1);
    List<Span> before = spans.stream().filter(span -> span.first().isBefore(day)).toList();
    Optional<LocalDate> last = before.stream().map(Span::last).max(Comparator.naturalOrder());
    if (last.isEmpty() || !last.get().isBefore(dayBefore)) {
      return Optional.empty();
    }
    return before.stream()
        .filter(span -> span.last().equals(last.get()))
        .map(Span::with)
        .filter(with -> !with.equals(agency))
        .findFirst()
        .map(with -> new Gap(last.get().plusDays(1), dayBefore, with));
  }
}
