package no.overgang.command.participant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ParticipantEvent;
import org.jspecify.annotations.Nullable;

/**
 * Given what has happened, when an agency gives a command, then exactly these events follow, or
 * exactly this refusal.
 */
public final class Scenario {

  /** The first id the hub makes when a caller gives none. */
  public static final UUID NEW_ID = newId(1);

  /** The second. */
  public static final UUID SECOND_NEW_ID = newId(2);

  /** The numbers in rules; no two alike, so that they cannot be mixed up unseen. */
  public static final RuleNumbers NUMBERS = new RuleNumbers(14, 30, 7, 21);

  private final History history;

  private Scenario(History history) {
    this.history = history;
  }

  public static Scenario given(History history) {
    return new Scenario(history);
  }

  /** The agency gives the command, of something that happened some days ago. */
  public Then when(AgencyId agency, ParticipantCommand command) {
    return when(agency, command, Times.HAPPENED);
  }

  /** The agency gives the command, of something that happened at an instant. */
  public Then when(AgencyId agency, ParticipantCommand command, Instant occurredAt) {
    return new Then(command.decide(history.state(), context(agency, occurredAt)));
  }

  /** What a decision may know besides the stream. */
  public static Context context(AgencyId agency, Instant occurredAt) {
    return new Context(
        Agencies.entry(agency), Times.NOW, occurredAt, numbered(), Agencies.DIRECTORY, NUMBERS);
  }

  /** An event that follows, meant for nobody in particular. */
  public static Decided event(ParticipantEvent event) {
    return Decided.of(event);
  }

  /** An event that follows, meant for these agencies. */
  public static Decided event(ParticipantEvent event, AgencyId... addressees) {
    return Decided.of(event, addressees);
  }

  private static UUID newId(long number) {
    return new UUID(0x1D, number);
  }

  private static Supplier<UUID> numbered() {
    long[] last = {0};
    return () -> newId(++last[0]);
  }

  /** What kind of no is expected, as a caller meets it. */
  public record Because(Refusal.Kind kind, @Nullable Rule rule, @Nullable String pointer) {

    /** A rule refuses in this state. */
    public static Because of(Rule rule) {
      return new Because(Refusal.Kind.CONFLICT, rule, null);
    }

    /** The state refuses, by no numbered rule. */
    public static Because ofTheState() {
      return new Because(Refusal.Kind.CONFLICT, null, null);
    }

    /** The state refuses the id at the pointer. */
    public static Because inUse(String pointer) {
      return new Because(Refusal.Kind.CONFLICT, null, pointer);
    }

    /** The field at the pointer cannot be so. */
    public static Because of(String pointer) {
      return new Because(Refusal.Kind.IMPOSSIBLE, null, pointer);
    }
  }

  /** What followed. */
  public record Then(Decision decision) {

    /** These events follow, in this order and for these addressees, and no others. */
    public void then(Decided... expected) {
      switch (decision) {
        case Decision.Accepted accepted ->
            assertThat(accepted.events()).as("events").containsExactly(expected);
        case Decision.Refused refused -> fail("Refused: " + refused.refusal().name());
      }
    }

    /** It is refused with exactly this, for that reason. */
    public void thenRefused(Refusal expected, Because because) {
      switch (decision) {
        case Decision.Accepted accepted -> fail("Accepted: " + accepted.events());
        case Decision.Refused refused -> {
          assertThat(refused.refusal()).isEqualTo(expected);
          Refusal.Reason reason = refused.refusal().reason();
          assertThat(new Because(reason.kind(), reason.rule(), reason.pointer()))
              .isEqualTo(because);
          assertThat(reason.detail()).isNotBlank();
        }
      }
    }
  }
}
