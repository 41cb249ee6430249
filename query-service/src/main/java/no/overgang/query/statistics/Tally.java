package no.overgang.query.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.overgang.events.AgencyId;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.Programme;
import no.overgang.events.code.WaiverReason;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralExpired;
import no.overgang.events.participant.ReferralForwarded;
import no.overgang.events.participant.ReferralWaitlisted;
import no.overgang.events.participant.ReferralWithdrawn;
import no.overgang.events.participant.TransferAcceptanceVoided;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingWaived;
import no.overgang.events.participant.TransferOpened;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Fold;
import no.overgang.query.view.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * What of one participant is counted (domain 7): programmes that ended, referrals, transfers. Pure
 * and immutable. It counts what happened and what was answered; it says nothing of what will come
 * (R25).
 */
record Tally(Map<UUID, Run> programmes, Map<UUID, Asked> referrals, Map<UUID, Handed> transfers)
    implements Fold<Tally> {

  static final Tally NONE = new Tally(Map.of(), Map.of(), Map.of());

  /** A programme, and how it ended if it has. */
  record Run(
      Programme programme,
      AgencyId owner,
      @Nullable ExitCode exit,
      @Nullable LocalDate on,
      @Nullable AgencyId endedBy) {}

  /** How a referral was answered. */
  enum Answer {
    UNANSWERED,
    WAITLISTED,
    ACCEPTED,
    DECLINED,
    FORWARDED,
    WITHDRAWN,
    EXPIRED
  }

  record Asked(AgencyId from, AgencyId to, LocalDate sentOn, Answer answer) {}

  /**
   * A transfer.
   *
   * @param met whether participant, sender's and receiver's advisers have met (R05)
   * @param acceptedOn none as long as it is not, or when the acceptance fell
   */
  record Handed(
      AgencyId from,
      AgencyId to,
      boolean met,
      @Nullable WaiverReason waived,
      @Nullable LocalDate acceptedOn) {}

  /**
   * Something that is counted once.
   *
   * @param ref the programme, referral or transfer
   * @param group what it is counted among; empty when there is one group only
   * @param code as what it is counted
   * @param agencies whose it is, or who recorded it
   */
  record Occurrence(
      Indicator indicator,
      UUID ref,
      LocalDate on,
      String group,
      String code,
      Set<AgencyId> agencies) {

    Occurrence {
      agencies = Frozen.sorted(agencies);
    }
  }

  Tally {
    programmes = Frozen.map(programmes);
    referrals = Frozen.map(referrals);
    transfers = Frozen.map(transfers);
  }

  @Override
  public Tally evolve(Fact fact) {
    return switch (fact.event()) {
      case ProgrammeStarted e ->
          new Tally(
              put(programmes, e.programmeId(), new Run(e.programme(), e.owner(), null, null, null)),
              referrals,
              transfers);
      case ProgrammeExited e ->
          new Tally(
              change(
                  programmes,
                  e.programmeId(),
                  run ->
                      new Run(run.programme(), run.owner(), e.exitCode(), e.on(), fact.agency())),
              referrals,
              transfers);
      case ParticipantReferred e ->
          new Tally(
              programmes,
              put(
                  referrals,
                  e.referralId(),
                  new Asked(e.from(), e.to(), fact.day(), Answer.UNANSWERED)),
              transfers);
      case ReferralWaitlisted e -> answered(e.referralId(), Answer.WAITLISTED);
      case ReferralAccepted e -> answered(e.referralId(), Answer.ACCEPTED);
      case ReferralDeclined e -> answered(e.referralId(), Answer.DECLINED);
      case ReferralForwarded e -> answered(e.referralId(), Answer.FORWARDED);
      case ReferralWithdrawn e -> answered(e.referralId(), Answer.WITHDRAWN);
      case ReferralExpired e -> answered(e.referralId(), Answer.EXPIRED);
      case TransferOpened e ->
          new Tally(
              programmes,
              referrals,
              put(transfers, e.transferId(), new Handed(e.from(), e.to(), false, null, null)));
      case TransferMeetingHeld e ->
          handed(
              e.transferId(),
              was ->
                  new Handed(
                      was.from(),
                      was.to(),
                      was.met() || full(e.attendees(), was),
                      was.waived(),
                      was.acceptedOn()));
      case TransferMeetingWaived e ->
          handed(
              e.transferId(),
              was -> new Handed(was.from(), was.to(), was.met(), e.reason(), was.acceptedOn()));
      case TransferAccepted e ->
          handed(
              e.transferId(),
              was -> new Handed(was.from(), was.to(), was.met(), was.waived(), fact.day()));
      case TransferAcceptanceVoided e ->
          handed(
              e.transferId(),
              was -> new Handed(was.from(), was.to(), was.met(), was.waived(), null));
      default -> this;
    };
  }

  @Override
  public Tally revised(Fact revision, List<Fact> effective) {
    Tally anew = NONE;
    for (Fact fact : effective) {
      anew = anew.evolve(fact);
    }
    return anew;
  }

  /** All that is counted. */
  Stream<Occurrence> occurrences() {
    return Stream.of(exits(), answers(), handovers()).flatMap(all -> all);
  }

  private Stream<Occurrence> exits() {
    return programmes.entrySet().stream()
        .filter(entry -> entry.getValue().exit() != null)
        .map(
            entry -> {
              Run run = entry.getValue();
              return new Occurrence(
                  Indicator.EXITS,
                  entry.getKey(),
                  Objects.requireNonNull(run.on()),
                  run.programme().name(),
                  Objects.requireNonNull(run.exit()).name(),
                  set(run.owner(), Objects.requireNonNull(run.endedBy())));
            });
  }

  private Stream<Occurrence> answers() {
    return referrals.entrySet().stream()
        .map(
            entry -> {
              Asked asked = entry.getValue();
              return new Occurrence(
                  Indicator.REFERRALS,
                  entry.getKey(),
                  asked.sentOn(),
                  "",
                  asked.answer().name(),
                  set(asked.from(), asked.to()));
            });
  }

  private Stream<Occurrence> handovers() {
    return transfers.entrySet().stream()
        .filter(entry -> entry.getValue().acceptedOn() != null)
        .map(
            entry -> {
              Handed handed = entry.getValue();
              return new Occurrence(
                  Indicator.TRANSFERS,
                  entry.getKey(),
                  Objects.requireNonNull(handed.acceptedOn()),
                  "",
                  handed.met() || handed.waived() == null
                      ? "MEETING"
                      : "WAIVED/" + handed.waived().name(),
                  set(handed.from(), handed.to()));
            });
  }

  private static boolean full(List<Attendee> attendees, Handed transfer) {
    return attendees.stream().anyMatch(one -> one.role() == AttendeeRole.PARTICIPANT)
        && attendees.stream().anyMatch(one -> adviserOf(one, transfer.from()))
        && attendees.stream().anyMatch(one -> adviserOf(one, transfer.to()));
  }

  private static boolean adviserOf(Attendee attendee, AgencyId agency) {
    return attendee.role() == AttendeeRole.ADVISER && agency.equals(attendee.agency());
  }

  private Tally answered(UUID id, Answer answer) {
    return new Tally(
        programmes,
        change(referrals, id, was -> new Asked(was.from(), was.to(), was.sentOn(), answer)),
        transfers);
  }

  private Tally handed(UUID id, UnaryOperator<Handed> change) {
    return new Tally(programmes, referrals, change(transfers, id, change));
  }

  private static <T> Map<UUID, T> put(Map<UUID, T> all, UUID id, T one) {
    var next = new LinkedHashMap<>(all);
    next.put(id, one);
    return next;
  }

  /** What answers nothing is not counted; the worklist and the card show that it stands there. */
  private static <T> Map<UUID, T> change(Map<UUID, T> all, UUID id, UnaryOperator<T> change) {
    T was = all.get(id);
    return was == null ? all : put(all, id, change.apply(was));
  }

  private static Set<AgencyId> set(AgencyId one, AgencyId other) {
    var both = new TreeSet<AgencyId>();
    both.add(one);
    both.add(other);
    return both;
  }
}
