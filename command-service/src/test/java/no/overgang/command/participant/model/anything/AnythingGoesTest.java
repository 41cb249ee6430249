package no.overgang.command.participant.model.anything;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.OTHER_NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import no.overgang.command.model.Act;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Streams;
import no.overgang.command.offer.model.OfferRefusal;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.participant.model.Beside;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.ParticipantAct;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Times;
import no.overgang.command.participant.model.attendance.RecordAbsence;
import no.overgang.command.participant.model.attendance.RecordEmployerFeedback;
import no.overgang.command.participant.model.dropout.CloseObligation;
import no.overgang.command.participant.model.dropout.ObligationRefusal;
import no.overgang.command.participant.model.dropout.RecordContactAttempt;
import no.overgang.command.participant.model.identity.MergeParticipant;
import no.overgang.command.participant.model.measure.ContinueMeasure;
import no.overgang.command.participant.model.measure.EndMeasure;
import no.overgang.command.participant.model.measure.MeasureRefusal;
import no.overgang.command.participant.model.practice.ContinuePractice;
import no.overgang.command.participant.model.practice.DocumentPractice;
import no.overgang.command.participant.model.practice.EndPractice;
import no.overgang.command.participant.model.practice.ExtendPractice;
import no.overgang.command.participant.model.practice.PracticeRefusal;
import no.overgang.command.participant.model.programme.ExitProgramme;
import no.overgang.command.participant.model.programme.ExtendProgramme;
import no.overgang.command.participant.model.programme.PauseProgramme;
import no.overgang.command.participant.model.programme.ProgrammeRefusal;
import no.overgang.command.participant.model.programme.ResumeProgramme;
import no.overgang.command.participant.model.referral.AcceptReferral;
import no.overgang.command.participant.model.referral.AcknowledgeReferral;
import no.overgang.command.participant.model.referral.AskAboutReferral;
import no.overgang.command.participant.model.referral.CloseReferral;
import no.overgang.command.participant.model.referral.DeclineReferral;
import no.overgang.command.participant.model.referral.ForwardReferral;
import no.overgang.command.participant.model.referral.PutOnWaitingList;
import no.overgang.command.participant.model.referral.ReferralRefusal;
import no.overgang.command.participant.model.referral.ReportReferralOutcome;
import no.overgang.command.participant.model.referral.SupplementReferral;
import no.overgang.command.participant.model.referral.WithdrawReferral;
import no.overgang.command.participant.model.registration.CloseFollowUp;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.participant.model.registration.ReopenFollowUp;
import no.overgang.command.participant.model.revision.CorrectEntry;
import no.overgang.command.participant.model.revision.RetractEntry;
import no.overgang.command.participant.model.revision.RevisionRefusal;
import no.overgang.command.participant.model.sharing.WithdrawConsent;
import no.overgang.command.participant.model.task.AcceptTask;
import no.overgang.command.participant.model.task.DeclineTask;
import no.overgang.command.participant.model.task.ResolveTask;
import no.overgang.command.participant.model.task.TaskRefusal;
import no.overgang.command.participant.model.transfer.AcceptTransfer;
import no.overgang.command.participant.model.transfer.AmendMinutes;
import no.overgang.command.participant.model.transfer.AnswerInvitation;
import no.overgang.command.participant.model.transfer.CancelTransferMeeting;
import no.overgang.command.participant.model.transfer.DeclineTransfer;
import no.overgang.command.participant.model.transfer.HoldTransferMeeting;
import no.overgang.command.participant.model.transfer.MeetingRefusal;
import no.overgang.command.participant.model.transfer.RescheduleTransferMeeting;
import no.overgang.command.participant.model.transfer.ScheduleTransferMeeting;
import no.overgang.command.participant.model.transfer.TransferRefusal;
import no.overgang.command.participant.model.transfer.WaiveTransferMeeting;
import no.overgang.command.participant.model.transfer.WithdrawTransfer;
import no.overgang.events.AgencyId;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.participant.CoordinatorAssigned;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.events.revision.Revisions;
import org.jspecify.annotations.Nullable;

/**
 * Whatever any agency sends in any order: the rules hold, and what is listed as available is what
 * is accepted. A failure prints the seed and the shortest sequence found; put the seed into
 * {@code @Property(seed = "…")} to see it again.
 */
class AnythingGoesTest {

  private static final AtomicInteger STEPS = new AtomicInteger();
  private static final Map<String, Integer> ACCEPTED = new TreeMap<>();
  private static final Map<String, Integer> REFUSED = new TreeMap<>();

  /** What became of places in offers by referrals, and how often there was none. */
  private static final Map<String, Integer> PLACES = new TreeMap<>();

  /** Refusals that say: this was never yours to do, or it is done already. */
  private static final Set<Refusal> NOT_YOURS_OR_DONE =
      Set.of(
          ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS,
          ReferralRefusal.ONLY_THE_SENDER_DOES_THIS,
          ReferralRefusal.ALREADY_ANSWERED,
          ReportReferralOutcome.Refused.NOT_ACCEPTED,
          CloseReferral.Refused.NOTHING_TO_ACKNOWLEDGE,
          AskAboutReferral.Refused.ALREADY_ASKED,
          SupplementReferral.Refused.NOTHING_ASKED,
          MeasureRefusal.MEASURE_OF_ANOTHER_AGENCY,
          MeasureRefusal.ALREADY_ENDED,
          ContinueMeasure.Refused.WOULD_BREAK,
          TaskRefusal.UNKNOWN_TASK,
          TaskRefusal.TASK_OF_ANOTHER_AGENCY,
          TaskRefusal.ALREADY_DONE,
          AcceptTask.Refused.ALREADY_ACCEPTED,
          DeclineTask.Refused.ASKED_FOR_BY_A_RULE,
          CommonRefusal.UNKNOWN_MEASURE.at("/measureId"),
          TransferRefusal.ONLY_THE_RECEIVER_ANSWERS,
          TransferRefusal.ONLY_THE_SENDER_WITHDRAWS,
          TransferRefusal.ONLY_THE_PARTIES,
          TransferRefusal.ALREADY_ANSWERED,
          AcceptTransfer.Refused.NO_TRANSFER_MEETING,
          WaiveTransferMeeting.Refused.ALREADY_MET,
          WaiveTransferMeeting.Refused.ALREADY_WAIVED,
          AnswerInvitation.Refused.NOT_INVITED,
          TransferRefusal.RECEIVER_IS_RESPONSIBLE,
          MeetingRefusal.ALREADY_HELD,
          MeetingRefusal.CALLED_OFF,
          AmendMinutes.Refused.NOT_HELD,
          PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY,
          PracticeRefusal.ALREADY_ENDED,
          ContinuePractice.Refused.WOULD_BREAK,
          ExitProgramme.Refused.ALREADY_EXITED,
          PauseProgramme.Refused.ALREADY_PAUSED,
          ResumeProgramme.Refused.NOT_PAUSED,
          ProgrammeRefusal.PROGRAMME_ENDED,
          ProgrammeRefusal.PROGRAMME_OF_ANOTHER_AGENCY,
          Decider.Refused.FOLLOW_UP_CLOSED,
          Decider.Refused.MERGED_INTO_ANOTHER,
          ObligationRefusal.OBLIGATION_OF_ANOTHER_AGENCY,
          ObligationRefusal.ALREADY_CLOSED,
          WithdrawConsent.Refused.ALREADY_WITHDRAWN,
          WithdrawConsent.Refused.UNKNOWN_CONSENT,
          RevisionRefusal.RECORDED_BY_ANOTHER_AGENCY,
          RevisionRefusal.ALREADY_RETRACTED,
          CorrectEntry.Refused.NOT_CORRECTABLE,
          RetractEntry.Refused.NOT_RETRACTABLE,
          CommonRefusal.UNKNOWN_REFERRAL,
          CommonRefusal.UNKNOWN_MEETING,
          CommonRefusal.UNKNOWN_PRACTICE,
          CommonRefusal.UNKNOWN_PROGRAMME,
          CommonRefusal.UNKNOWN_OBLIGATION);

  @Provide
  Arbitrary<List<Long>> steps() {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofMinSize(1)
        .ofMaxSize(200)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @Property(tries = 1_200, edgeCases = EdgeCasesMode.NONE)
  @Label("The rules hold whatever is sent, and what is listed as available is what is accepted")
  void anythingGoes(@ForAll("steps") List<Long> steps) {
    var witness = new Witness();
    ParticipantState state = aParticipant().state();
    aParticipant()
        .facts()
        .forEach(fact -> witness.sees(fact.agency(), List.of(fact.event()), List.of()));
    var offers = new OffersBeside(witness);
    for (int i = 0; i < steps.size(); i++) {
      var random = new Random(steps.get(i));
      state = step(random, i, state, offers, witness);
      if (random.nextInt(6) == 0) {
        for (OfferEvent event : offers.byHand(random)) {
          witness.seats().sees(event);
          offers.sees(event);
        }
      }
      for (UUID offer : OffersBeside.IDS) {
        assertThat(offers.free(offer))
            .as("free places")
            .isEqualTo(witness.seats().free(offer))
            .isNotNegative();
      }
      assertThat(state.registered()).isTrue();
      for (LocalDate day : witness.daysThatMatter()) {
        assertThat(state.responsibility().on(day)).contains(witness.responsible(day));
      }
    }
    STEPS.addAndGet(steps.size());
  }

  private static ParticipantState step(
      Random random, int number, ParticipantState state, OffersBeside offers, Witness witness) {
    AnyCommand.Given given = AnyCommand.next(random, state);
    AgencyId caller = given.caller();
    ParticipantCommand command = given.command();
    Context context = context(caller, number, offers);
    Decision decision = Decider.decide(command, state, context);
    assertThat(Decider.decide(command, state, context(caller, number, offers)))
        .as("decided the same again")
        .isEqualTo(decision);
    agreesWithWhatWasListed(state, context, command, decision);
    return switch (decision) {
      case Decision.Refused refused -> {
        REFUSED.merge(command.getClass().getSimpleName(), 1, Integer::sum);
        if (refused.refusal() == OfferRefusal.NO_SEAT_LEFT) {
          PLACES.merge("NONE_LEFT", 1, Integer::sum);
        }
        assertThat(refused.refusal().reason().detail()).isNotBlank();
        yield state;
      }
      case Decision.Accepted accepted -> {
        ACCEPTED.merge(command.getClass().getSimpleName(), 1, Integer::sum);
        List<Decided> own =
            accepted.events().stream()
                .filter(decided -> decided.belongsTo(context.stream()))
                .toList();
        List<ParticipantEvent> events =
            own.stream().map(Decided::event).map(ParticipantEvent.class::cast).toList();
        List<OfferEvent> inOffers = eventsOf(accepted, OfferEvent.class);
        assertThat(events).isNotEmpty();
        witness.sees(caller, events, inOffers);
        inOffers.forEach(offers::sees);
        inOffers.forEach(event -> PLACES.merge(whatBecame(event), 1, Integer::sum));
        ParticipantState next = state;
        for (int i = 0; i < events.size(); i++) {
          next =
              next.evolve(
                  new Fact(
                      new UUID(number, i),
                      caller,
                      own.get(i).addressees(),
                      context.occurredAt(),
                      events.get(i)));
        }
        if (events.stream().anyMatch(RevisionEvent.class::isInstance)) {
          witness.readsAnew(Revisions.effective(next.past().facts(), Fact.ENTRIES));
        }
        assertThat(next.related()).contains(caller).containsAll(state.related());
        yield next;
      }
    };
  }

  private static String whatBecame(OfferEvent event) {
    return event instanceof SeatReleased released ? released.reason().name() : "RESERVED";
  }

  private static <E> List<E> eventsOf(Decision.Accepted accepted, Class<E> kind) {
    return accepted.events().stream()
        .map(Decided::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** Another participant, whom all agencies know. */
  private static final Streams TWIN =
      Beside.of(
          AnyCommand.TWIN,
          aParticipant()
              .and(REFUGEE_SERVICE, new CoordinatorAssigned(History.ANE, List.of()))
              .and(NAV, new CoordinatorAssigned(History.ANE, List.of()))
              .and(OTHER_NAV, new CoordinatorAssigned(History.ANE, List.of())));

  private static Context context(AgencyId caller, int number, OffersBeside offers) {
    Context plain = Scenario.context(caller, Times.HAPPENED.plusSeconds(number));
    long[] last = {0};
    return new Context(
        plain.agency(),
        plain.stream(),
        plain.now(),
        plain.occurredAt(),
        () -> new UUID(0x1D0000 + number, ++last[0]),
        plain.directory(),
        plain.rules(),
        offers.and(TWIN));
  }

  private static void agreesWithWhatWasListed(
      ParticipantState state, Context context, ParticipantCommand command, Decision decision) {
    AgencyId caller = context.caller();
    ParticipantAct act =
        Acts.all().stream()
            .filter(each -> each.type() == command.getClass())
            .findFirst()
            .orElseThrow();
    if (handsOverToday(state) && restsOnResponsibility(command)) {
      return;
    }
    Availability listed = act.whether().in(state, caller);
    UUID target = target(command, state);
    switch (decision) {
      case Decision.Accepted accepted -> {
        assertThat(listed.open()).as("accepted, so it was listed: %s", act.name()).isTrue();
        if (listed.targets() != null && target != null) {
          assertThat(listed.targets()).as("targets of %s", act.name()).contains(target);
        }
      }
      case Decision.Refused refused -> {
        if (target != null && listed.targets() != null && listed.targets().contains(target)) {
          assertThat(NOT_YOURS_OR_DONE)
              .as("%s was listed for this", act.name())
              .doesNotContain(refused.refusal());
        }
      }
    }
  }

  /**
   * Between an acceptance and the day it takes effect the list, which has no clock, looks ahead.
   */
  private static boolean handsOverToday(ParticipantState state) {
    return !state.responsibility().on(Times.TODAY).equals(state.responsibility().latest());
  }

  private static boolean restsOnResponsibility(ParticipantCommand command) {
    return command instanceof ContinuePractice
        || command instanceof ExtendPractice
        || command instanceof RecordEmployerFeedback
        || command instanceof RecordAbsence
        || command instanceof ContinueMeasure
        || command instanceof EndMeasure
        || command instanceof DocumentPractice
        || command instanceof EndPractice
        || command instanceof ExitProgramme
        || command instanceof ExtendProgramme
        || command instanceof PauseProgramme
        || command instanceof ResumeProgramme
        || command instanceof CloseFollowUp
        || command instanceof ReopenFollowUp
        || command instanceof MergeParticipant;
  }

  private static @Nullable UUID target(ParticipantCommand command, ParticipantState state) {
    return switch (command) {
      case AcknowledgeReferral c -> c.referralId();
      case AskAboutReferral c -> c.referralId();
      case SupplementReferral c -> c.referralId();
      case PutOnWaitingList c -> c.referralId();
      case ForwardReferral c -> c.referralId();
      case AcceptReferral c -> c.referralId();
      case DeclineReferral c -> c.referralId();
      case WithdrawReferral c -> c.referralId();
      case ReportReferralOutcome c -> c.referralId();
      case CloseReferral c -> c.referralId();
      case ScheduleTransferMeeting c -> c.transferId();
      case AnswerInvitation c -> c.meetingId();
      case HoldTransferMeeting c -> c.meetingId() == null ? c.transferId() : null;
      case RescheduleTransferMeeting c -> c.meetingId();
      case CancelTransferMeeting c -> c.meetingId();
      case AmendMinutes c -> c.meetingId();
      case WaiveTransferMeeting c -> c.transferId();
      case AcceptTransfer c -> c.transferId();
      case DeclineTransfer c -> c.transferId();
      case WithdrawTransfer c -> c.transferId();
      case ContinuePractice c -> c.practiceId();
      case DocumentPractice c -> c.practiceId();
      case EndPractice c -> c.practiceId();
      case ExtendPractice c -> c.practiceId();
      case RecordEmployerFeedback c -> c.practiceId();
      case RecordAbsence c when c.practiceId() == null -> c.measureId();
      case RecordAbsence c when c.measureId() == null -> c.practiceId();
      case ContinueMeasure c -> c.measureId();
      case EndMeasure c -> c.measureId();
      case AcceptTask c -> c.taskId();
      case ResolveTask c -> c.taskId();
      case DeclineTask c -> c.taskId();
      case ExitProgramme c -> c.programmeId();
      case ExtendProgramme c -> c.programmeId();
      case PauseProgramme c -> c.programmeId();
      case ResumeProgramme c -> c.programmeId();
      case WithdrawConsent c -> c.consentId();
      case RecordContactAttempt c -> c.obligationId();
      case CloseObligation c -> c.obligationId();
      case CorrectEntry c -> entry(c.corrects(), state);
      case RetractEntry c -> entry(c.retracts(), state);
      default -> null;
    };
  }

  /** A correction stands for the entry it corrects. */
  private static UUID entry(UUID eventId, ParticipantState state) {
    return state
        .past()
        .find(eventId)
        .map(fact -> fact.event() instanceof RevisionEvent e ? e.revised() : fact.eventId())
        .orElse(eventId);
  }

  @AfterContainer
  static void wasWorthIt() {
    assertThat(STEPS.get()).as("steps").isGreaterThanOrEqualTo(100_000);
    assertThat(PLACES).containsKeys("RESERVED", "NONE_LEFT", "DECLINED", "WITHDRAWN", "FORWARDED");
    for (Act act : Acts.all()) {
      String name = act.type().getSimpleName();
      assertThat(REFUSED).as("every act was refused at times").containsKey(name);
      if (act.type() != RegisterParticipant.class) {
        assertThat(ACCEPTED).as("every act was accepted at times").containsKey(name);
      }
    }
  }
}
