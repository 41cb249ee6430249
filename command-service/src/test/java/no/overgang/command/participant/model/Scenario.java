package no.overgang.command.participant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.model.RuleBook;
import no.overgang.command.model.Streams;
import no.overgang.command.rule.RuleFile;
import no.overgang.events.AgencyId;
import no.overgang.events.HubEvent;
import no.overgang.events.Warning;
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

  /** The participant all is about. */
  public static final UUID PARTICIPANT = new UUID(0x9A27, 1);

  /** The rules as they come with the hub, R15 changed so that no two days in use are alike. */
  public static final RuleBook RULES = rules();

  private final History history;
  private final Streams streams;

  private Scenario(History history, Streams streams) {
    this.history = history;
    this.streams = streams;
  }

  public static Scenario given(History history) {
    return new Scenario(history, Streams.NONE);
  }

  /** The same, and there are other streams that a decision may look into. */
  public Scenario beside(Streams others) {
    return new Scenario(history, others);
  }

  private static RuleBook rules() {
    return new RuleBook(
        RuleFile.packaged().versions().stream()
            .map(
                version ->
                    version.rule().equals("R15")
                        ? new RuleBook.Version(
                            "R15",
                            version.version(),
                            null,
                            null,
                            version.source(),
                            Map.of("days", 21),
                            Map.of(),
                            List.of())
                        : version)
            .toList());
  }

  /** The agency gives the command, of something that happened some days ago. */
  public Then when(AgencyId agency, ParticipantCommand command) {
    return when(agency, command, Times.HAPPENED);
  }

  /** The agency gives the command, of something that happened at an instant. */
  public Then when(AgencyId agency, ParticipantCommand command, Instant occurredAt) {
    return new Then(command.decide(history.state(), context(agency, occurredAt, streams)));
  }

  /** The agency gives the command and the whole decider is asked, deadlines and all. */
  public Then whenAsked(AgencyId agency, ParticipantCommand command) {
    return new Then(
        Decider.decide(command, history.state(), context(agency, Times.HAPPENED, streams)));
  }

  /** What a decision may know besides the stream. */
  public static Context context(AgencyId agency, Instant occurredAt) {
    return context(agency, occurredAt, Streams.NONE);
  }

  private static Context context(AgencyId agency, Instant occurredAt, Streams streams) {
    return new Context(
        Agencies.entry(agency),
        PARTICIPANT,
        Times.NOW,
        occurredAt,
        numbered(),
        Agencies.DIRECTORY,
        RULES,
        streams);
  }

  /** An event that follows, meant for nobody in particular. */
  public static Decided event(HubEvent event) {
    return Decided.of(event);
  }

  /** An event that follows, meant for these agencies. */
  public static Decided event(HubEvent event, AgencyId... addressees) {
    return Decided.of(event, addressees);
  }

  /** The same event, stored with warnings. */
  public static Decided warned(Decided decided, Warning... warnings) {
    return new Decided(decided.event(), decided.addressees(), List.of(warnings), decided.stream());
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

    /** It is refused for want of a reason to do it all the same. */
    public void thenNeeds(Rule rule) {
      switch (decision) {
        case Decision.Accepted accepted -> fail("Accepted: " + accepted.events());
        case Decision.Refused refused -> {
          Refusal.Reason reason = refused.refusal().reason();
          assertThat(refused.refusal().name()).isEqualTo("OVERRIDE_REASON_NEEDED");
          assertThat(new Because(reason.kind(), reason.rule(), reason.pointer()))
              .isEqualTo(new Because(Refusal.Kind.CONFLICT, rule, "/overrideReason"));
        }
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
