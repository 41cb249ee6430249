package no.overgang.command.participant.model.anything;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Streams;
import no.overgang.command.participant.model.Agencies;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Times;
import no.overgang.command.participant.model.deadline.Deadlines;
import no.overgang.command.participant.model.deadline.Frame;
import no.overgang.command.participant.model.deadline.Turn;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.HubTime;
import no.overgang.events.Protected;
import no.overgang.events.code.ConsentForm;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ProgrammeStarted;

/**
 * Whatever is sent while time passes in leaps, the deadlines keep what they promise, and a sweep
 * that looks only when it was told to look misses nothing.
 */
class TimePassesTest {

  private static final Duration GRACE = Duration.ofMinutes(10);
  private static final Map<String, Integer> SEEN = new TreeMap<>();

  @Provide
  Arbitrary<List<Long>> steps() {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofMinSize(1)
        .ofMaxSize(80)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  @Label("Deadlines rise once, end once and are missed in time, whatever is sent")
  void timePasses(@ForAll("steps") List<Long> steps) {
    var life = new Life();
    for (long step : steps) {
      var random = new Random(step);
      if (random.nextInt(4) > 0) {
        life.act(random);
      } else {
        life.pass(
            random.nextBoolean()
                ? Duration.ofDays(random.nextInt(1, 60))
                : Duration.ofMinutes(random.nextInt(1, 15)));
      }
    }
  }

  /** A participant's stream, and the row a sweep would keep for it. */
  private static final class Life {

    private final DeadlineBook book = new DeadlineBook();
    private ParticipantState state = inProgrammes().state();
    private Instant now = Times.NOW;
    private Instant lastTold = now;
    private Instant wake = now.plus(GRACE);
    private long ids;

    void act(Random random) {
      AnyCommand.Given given = AnyCommand.next(random, state);
      Instant happened = now.minus(Duration.ofDays(random.nextInt(20)));
      Decision decision = Decider.decide(given.command(), state, context(given.caller(), happened));
      if (decision instanceof Decision.Accepted accepted) {
        record(accepted.events(), given.caller(), happened);
        lastTold = now;
        assertThat(Deadlines.follow(state, context(given.caller(), happened)))
            .as("all that follows has followed")
            .isEmpty();
        wake = wake == null ? now.plus(GRACE) : earlier(wake, now.plus(GRACE));
      }
    }

    /** Time passes, and the sweep looks whenever its row says so. */
    void pass(Duration time) {
      now = now.plus(time);
      int looks = 0;
      while (wake != null && !wake.isAfter(now)) {
        assertThat(looks++).as("comes to an end").isLessThan(1000);
        Turn turn = next();
        if (turn != null && turn.isBy(wake)) {
          assertThat(turn.occurredAt(now)).isBeforeOrEqualTo(now);
          record(
              turn.events(state, frame(), this::id, Streams.NONE),
              turn.owner(),
              turn.occurredAt(now));
          turn = next();
        }
        wake = turn == null ? null : turn.at() == null ? wake : turn.at();
      }
      if (!lastTold.plus(GRACE).isAfter(now)) {
        assertThat(book.open())
            .as("what is over is not open any more")
            .allMatch(raised -> raised.due().isAfter(HubTime.dayOf(now).minusDays(1)));
        assertThat(next() == null || !next().isBy(now)).as("nothing is left to do").isTrue();
      }
    }

    private Turn next() {
      return Deadlines.next(state, frame()).orElse(null);
    }

    private Frame frame() {
      return new Frame(now, Scenario.RULES, Agencies.DIRECTORY, GRACE);
    }

    private void record(List<Decided> decided, AgencyId agency, Instant occurredAt) {
      for (Decided next : decided) {
        var event = (ParticipantEvent) next.event();
        if (event instanceof DeadlineEvent deadline) {
          book.sees(deadline);
          SEEN.merge(
              deadline.ruleId() + " " + deadline.getClass().getSimpleName(), 1, Integer::sum);
        }
        state = state.evolve(new Fact(id(), agency, next.addressees(), occurredAt, now, event));
      }
    }

    private UUID id() {
      return new UUID(0x71, ++ids);
    }

    private Context context(AgencyId caller, Instant occurredAt) {
      return new Context(
          Agencies.entry(caller),
          Scenario.PARTICIPANT,
          now,
          occurredAt,
          this::id,
          Agencies.DIRECTORY,
          Scenario.RULES,
          Streams.NONE);
    }

    private static Instant earlier(Instant one, Instant other) {
      return List.of(one, other).stream().min(Comparator.naturalOrder()).orElseThrow();
    }
  }

  /** In two programmes and with a consent, so that every rule has something to ask for. */
  private static History inProgrammes() {
    return aParticipant()
        .and(
            REFUGEE_SERVICE,
            programme(1, Programme.INTRODUCTION, REFUGEE_SERVICE, "2026-02-10", "2026-07-31"),
            programme(2, Programme.KVP, NAV, "2025-05-01", "2027-04-30"),
            new ConsentGranted(
                new UUID(0xC0, 1),
                List.of(NAV),
                new Protected("noe"),
                List.of(Category.WORK),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-06-15"),
                "ti",
                ConsentForm.WRITTEN));
  }

  private static ProgrammeStarted programme(
      long id, Programme programme, AgencyId owner, String from, String to) {
    return new ProgrammeStarted(
        new UUID(0xC1, id),
        programme,
        owner,
        LocalDate.parse(from),
        LocalDate.parse(from),
        LocalDate.parse(to),
        ProgrammeGoal.WORK,
        List.of());
  }

  @AfterContainer
  static void wasWorthIt() {
    for (String rule : List.of("D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08")) {
      assertThat(SEEN).containsKeys(rule + " DeadlineRaised", rule + " DeadlineMissed");
    }
    for (String rule : List.of("D01", "D04", "D05", "D07")) {
      assertThat(SEEN).containsKey(rule + " DeadlineMet");
    }
    for (String rule : List.of("D03", "D04", "D08")) {
      assertThat(SEEN).containsKey(rule + " DeadlineLifted");
    }
  }
}
