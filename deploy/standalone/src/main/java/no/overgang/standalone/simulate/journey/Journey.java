package no.overgang.standalone.simulate.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.dropout.CloseObligation;
import no.overgang.command.participant.model.dropout.RecordContactAttempt;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.participant.model.transfer.AcceptTransfer;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.Protected;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.json.EventJson;
import no.overgang.standalone.simulate.world.Cohort;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One participant's story while it is told. The main line reads from top to bottom and lets time
 * {@link #pass}; what runs beside it is planned with {@link #in} or {@link #every} and happens
 * while time passes. Every act is played before the real decider. After the cohort's last day
 * nothing happens any more, so a story may stop anywhere.
 */
public final class Journey {

  private record Plan(LocalDate day, int order, Runnable step) {}

  private final Cohort cohort;
  private final int number;
  private final Draw draw;
  private final Place place;
  private final Rehearsal rehearsal;
  private final OfficeHours clock;
  private final Consumer<Line> out;
  private final UUID participantId;
  private final PriorityQueue<Plan> plans =
      new PriorityQueue<>(Comparator.comparing(Plan::day).thenComparingInt(Plan::order));
  private int planned;
  private int told;
  private boolean besides;

  /** A story that begins on the day the participant settles. */
  public Journey(
      Cohort cohort,
      int number,
      Draw draw,
      Place place,
      AgencyDirectory directory,
      Consumer<Line> out) {
    this.cohort = cohort;
    this.number = number;
    this.draw = draw;
    this.place = place;
    this.clock = new OfficeHours(cohort.settles(number), draw);
    this.out = out;
    this.participantId = draw.uuid();
    this.rehearsal = new Rehearsal(participantId, directory, cohort.end(), draw);
  }

  public Draw draw() {
    return draw;
  }

  public Place place() {
    return place;
  }

  /** The day it is in the story. */
  public LocalDate day() {
    return clock.day();
  }

  /** The instant it is in the story. */
  public Instant instant() {
    return clock.instant();
  }

  /** Whether the cohort's last day is past. */
  public boolean over() {
    return day().isAfter(cohort.until());
  }

  /** A new id, given by the agency. */
  public UUID id() {
    return draw.uuid();
  }

  /** The agency that is responsible in the end as told so far. */
  public Agency responsible() {
    return rehearsal.responsible();
  }

  /** Time passes, and what was planned beside the main line happens. */
  public void pass(int days) {
    passUntil(day().plusDays(days));
  }

  /** Time passes until a day, or the first working day after it. */
  public void passUntil(LocalDate day) {
    if (besides) {
      throw new StoryBroken("Only the main line lets time pass");
    }
    while (!plans.isEmpty() && !plans.peek().day().isAfter(day)) {
      Plan next = plans.poll();
      clock.moveTo(next.day());
      besides = true;
      next.step().run();
      besides = false;
    }
    clock.moveTo(day);
  }

  /** Plans a step beside the main line. */
  public void in(int days, Runnable step) {
    plans.add(new Plan(day().plusDays(days), planned++, step));
  }

  /** Plans a step again and again beside the main line, while it goes on. */
  public void every(List<Integer> days, BooleanSupplier goesOn, Runnable step) {
    in(
        draw.oneOf(days),
        () -> {
          if (goesOn.getAsBoolean() && !over()) {
            step.run();
            every(days, goesOn, step);
          }
        });
  }

  /** The participant becomes known; the first act of every story. */
  public void registers(Agency agency, Person person, RegisterParticipant command) {
    clock.tick();
    if (over()) {
      return;
    }
    judge(Rehearsal.ACCEPTED, agency, clock.instant(), command);
    ObjectNode data = EventJson.open().valueToTree(command);
    data.put("participantId", participantId.toString());
    data.put("name", person.name());
    ArrayNode identifiers = data.putArray("identifiers");
    String local = Identifiers.local(agency, cohort, number);
    identifiers.addObject().put("type", "LOCAL").put("value", local);
    if (draw.chance(Figures.HAS_DUF)) {
      String duf = Identifiers.duf(cohort, number);
      identifiers.addObject().put("type", "DUF").put("value", duf);
    }
    tell(event(agency, "identifier:LOCAL:" + local, clock.instant(), command, null, data));
  }

  /** An agency does something, and the hub takes it. */
  public void does(Agency agency, ParticipantCommand command) {
    doesLate(agency, 0, command);
  }

  /** An agency records something days after it happened. */
  public void doesLate(Agency agency, int days, ParticipantCommand command) {
    clock.tick();
    if (over()) {
      return;
    }
    Instant occurredAt = clock.instant().minus(days, ChronoUnit.DAYS);
    ObjectNode data = literal(agency, command);
    judge(Rehearsal.ACCEPTED, agency, occurredAt, command);
    CloudEventJson event = event(agency, participant(), occurredAt, command, null, data);
    tell(event);
    if (!held(data) && draw.chance(Figures.POSTED_AGAIN)) {
      clock.tick();
      tell(event.expecting("duplicate"));
    }
  }

  /**
   * An agency errs, and the hub refuses.
   *
   * @param how as in {@code refused-r03}
   */
  public void errs(String how, Agency agency, ParticipantCommand command) {
    clock.tick();
    if (over()) {
      return;
    }
    ObjectNode data = literal(agency, command);
    judge(how, agency, clock.instant(), command);
    tell(event(agency, participant(), clock.instant(), command, how, data));
  }

  /** Contact is sought under the agency's one open obligation. */
  public void seeksContact(Agency agency, ContactChannel by, boolean reached) {
    clock.tick();
    if (!over()) {
      does(agency, new RecordContactAttempt(rehearsal.obligationOf(agency), by, reached));
    }
  }

  /**
   * The agency's one open obligation is met.
   *
   * @param how as in {@link #errs}; none when the hub takes it
   */
  public void meetsObligation(
      Agency agency, ObligationResult result, @Nullable UUID ref, @Nullable String how) {
    clock.tick();
    if (over()) {
      return;
    }
    var command = new CloseObligation(rehearsal.obligationOf(agency), result, ref);
    if (how == null) {
      does(agency, command);
    } else {
      errs(how, agency, command);
    }
  }

  /** The receiver takes over from today, having read the manifest as it stands. */
  public void takesOver(Agency receiver, UUID transferId, Protected contactPerson) {
    clock.tick();
    if (!over()) {
      does(
          receiver,
          new AcceptTransfer(transferId, contactPerson, day(), rehearsal.manifestHash(receiver)));
    }
  }

  /** The act's fields, with placeholders for what only the hub knows. */
  private ObjectNode literal(Agency agency, ParticipantCommand command) {
    ObjectNode data = EventJson.open().valueToTree(command);
    switch (command) {
      case RecordContactAttempt c -> data.put("obligationId", Placeholders.OBLIGATION);
      case CloseObligation c -> data.put("obligationId", Placeholders.OBLIGATION);
      case AcceptTransfer c when c.seenManifestHash().equals(rehearsal.manifestHash(agency)) ->
          data.put("seenManifestHash", Placeholders.MANIFEST);
      default -> {}
    }
    return data;
  }

  private static boolean held(ObjectNode data) {
    return data.path("obligationId").asString("").equals(Placeholders.OBLIGATION)
        || data.path("seenManifestHash").asString("").equals(Placeholders.MANIFEST);
  }

  private void judge(String expected, Agency agency, Instant at, ParticipantCommand command) {
    String answer = rehearsal.play(agency, at, command);
    if (!answer.equals(expected)) {
      throw new StoryBroken(
          String.format(
              Locale.ROOT,
              "Participant %d, line %d: %s by %s on %s was to be %s and is %s",
              number,
              told,
              command.getClass().getSimpleName(),
              agency.key(),
              day(),
              expected,
              answer));
    }
  }

  private String participant() {
    return participantId.toString();
  }

  private CloudEventJson event(
      Agency agency,
      String subject,
      Instant occurredAt,
      ParticipantCommand command,
      @Nullable String expected,
      ObjectNode data) {
    return new CloudEventJson(
        draw.uuid(),
        CloudEventJson.sourceOf(agency),
        CloudEventJson.typeOf(command),
        subject,
        occurredAt,
        expected,
        data);
  }

  private void tell(CloudEventJson event) {
    out.accept(new Line(clock.instant().getEpochSecond(), number, told++, event.bytes()));
  }
}
