package no.overgang.standalone.simulate.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import no.overgang.command.model.Command;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.offer.model.OfferCommand;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.identity.LinkIdentifier;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.events.Agency;
import no.overgang.events.AgencyId;
import no.overgang.events.HubTime;
import no.overgang.events.Protected;
import no.overgang.events.code.IdentifierType;
import no.overgang.events.json.EventJson;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One participant's story while it is told. The main line reads from top to bottom and lets time
 * {@link #pass}; what runs beside it is planned with {@link #in} or {@link #every} and happens
 * while time passes. Every act is played before the real decider. After the cohort's last day
 * nothing happens any more, so a story may stop anywhere.
 */
public final class Journey {

  private final Setting setting;
  private final int number;
  private final Place place;
  private final Course course;
  private final Rehearsal rehearsal;
  private final @Nullable UUID lane;
  private final Numbers numbers;

  /** A story that begins on the day the participant settles. */
  public Journey(Setting setting, int number, Draw draw, Place place, Consumer<Line> out) {
    this(
        setting,
        number,
        place,
        new Course(number, setting.cohort().settles(number), setting.cohort().until(), draw, out),
        null);
  }

  private Journey(Setting setting, int number, Place place, Course course, @Nullable UUID lane) {
    this.setting = setting;
    this.number = number;
    this.place = place;
    this.course = course;
    this.lane = lane;
    this.rehearsal = new Rehearsal(course.draw().uuid(), setting, course.draw(), course.cast());
    this.numbers =
        new Numbers(
            setting.cohort(), number, lane == null && course.draw().chance(Figures.HAS_DUF));
  }

  /**
   * The same person, about to be registered once more by somebody who has not looked. The lines of
   * both keep their order.
   */
  public Journey unawares() {
    return new Journey(setting, number, place, course, lane == null ? participantId() : lane);
  }

  public Draw draw() {
    return course.draw();
  }

  public Place place() {
    return place;
  }

  /** Another municipality, to which the participant may move. */
  public Place anotherPlace() {
    List<Place> others =
        setting.places().stream()
            .filter(other -> !other.municipality().equals(place.municipality()))
            .filter(other -> !other.refugee().equals(place.elsewhere()))
            .toList();
    return draw().oneOf(others);
  }

  /** The participant's id. */
  public UUID participantId() {
    return rehearsal.participantId();
  }

  /** The numbers by which the participant is known. */
  public Numbers numbers() {
    return numbers;
  }

  /** How things stand when everything told so far has been posted. */
  public ParticipantState state() {
    return rehearsal.state();
  }

  /** The offers one may refer to. */
  public OfferBoard offers() {
    return setting.offers();
  }

  /** The day it is in the story. */
  public LocalDate day() {
    return course.day();
  }

  /** The instant it is in the story. */
  public Instant instant() {
    return course.instant();
  }

  /** Whether the cohort's last day is past. */
  public boolean over() {
    return course.over();
  }

  /** A new id, given by the agency. */
  public UUID id() {
    return draw().uuid();
  }

  /** The agency that is responsible in the end as told so far. */
  public Agency responsible() {
    return state()
        .responsibility()
        .on(HubTime.dayOf(setting.cohort().end()))
        .flatMap(setting.directory()::find)
        .orElseThrow(() -> new StoryBroken(course.where() + ": nobody is responsible"));
  }

  /** An agency that is named in the stream. */
  public Agency agency(AgencyId id) {
    return setting
        .directory()
        .find(id)
        .orElseThrow(() -> new StoryBroken(course.where() + ": no agency " + id));
  }

  /** Time passes, and what was planned beside the main line happens. */
  public void pass(int days) {
    passUntil(day().plusDays(days));
  }

  /** Time passes until a day, or the first working day after it. */
  public void passUntil(LocalDate day) {
    course.passUntil(day);
  }

  /** Whether the follow-up has ended, or goes on under the id of another participant. */
  public boolean ended() {
    return state().closed() || state().mergedInto() != null;
  }

  /**
   * Plans a step beside the main line; nothing comes of it when the follow-up has ended by then.
   */
  public void in(int days, Runnable step) {
    course.in(
        days,
        () -> {
          if (!ended() && !over()) {
            step.run();
          }
        });
  }

  /** Plans a step again and again beside the main line, while it goes on. */
  public void every(List<Integer> days, BooleanSupplier goesOn, Runnable step) {
    in(
        draw().oneOf(days),
        () -> {
          if (goesOn.getAsBoolean()) {
            step.run();
            every(days, goesOn, step);
          }
        });
  }

  /** The participant becomes known; the first act of every story. */
  public void registers(Agency agency, Person person, RegisterParticipant command) {
    if (!course.tick()) {
      return;
    }
    taken(agency, instant(), command);
    tell(
        agency,
        numbers.subject(agency),
        instant(),
        command,
        null,
        registration(person, command, numbers.atRegistration(agency)));
  }

  /** An agency errs when it registers the participant, and the hub refuses for this reason. */
  public void errsRegistering(
      Refusal refusal, Agency agency, Person person, RegisterParticipant command) {
    if (!course.tick()) {
      return;
    }
    refused(refusal, agency, command);
    tell(
        agency,
        numbers.mistypedSubject(agency),
        instant(),
        command,
        Reply.marker(refusal.reason()),
        registration(person, command, List.of()));
  }

  /**
   * An agency registers the participant although another has, by a number that both know; the hub
   * finds the number taken. Nothing happens where only case numbers are known.
   */
  public void registersKnownNumber(Agency agency, RegisterParticipant command, Person person) {
    if (!numbers.known().contains(IdentifierType.DUF) || !course.tick()) {
      return;
    }
    ObjectNode data = registration(person, command, numbers.atRegistration(agency));
    data.put("participantId", id().toString());
    course.tell(
        event(
            agency,
            numbers.subject(agency),
            participantId(),
            instant(),
            command,
            Reply.marker(Refusal.Reason.conflict("")),
            data));
  }

  /** An agency links one more number of the participant. */
  public void links(Agency agency, IdentifierType type) {
    if (!course.tick()) {
      return;
    }
    var command = new LinkIdentifier(List.of(LinkIdentifier.Linked.beside(numbers.known(), type)));
    taken(agency, instant(), command);
    ObjectNode data = EventJson.open().createObjectNode();
    data.withArray("/identifiers").add(numbers.linked(type));
    tell(agency, subject(), instant(), command, null, data);
  }

  /** An agency does something, and the hub takes it. */
  public void does(Agency agency, ParticipantCommand command) {
    doesLate(agency, 0, command);
  }

  /** An agency records something days after it happened. */
  public void doesLate(Agency agency, int days, ParticipantCommand command) {
    if (!course.tick()) {
      return;
    }
    Instant occurredAt = instant().minus(days, ChronoUnit.DAYS);
    ObjectNode data = Literal.of(command, agency, rehearsal);
    taken(agency, occurredAt, command);
    CloudEventJson event = tell(agency, subject(), occurredAt, command, null, data);
    if (!Literal.hasGap(data) && draw().chance(Figures.POSTED_AGAIN)) {
      course.tick();
      course.tell(event.again());
    }
  }

  /**
   * An agency does something that a rule may warn of. Where the rule asks for a reason, the agency
   * may be told so first; then it gives one.
   *
   * @param act the act with a reason to do it all the same, or without
   */
  public void insists(
      Agency agency, Function<@Nullable Protected, ParticipantCommand> act, Protected reason) {
    ParticipantCommand without = act.apply(null);
    Reply reply = rehearsal.look(agency, instant(), without);
    if (reply instanceof Reply.Refused(Decision.ReasonNeeded needed)) {
      if (draw().chance(Figures.REASON_FORGOTTEN)) {
        errs(needed, agency, without);
      }
      does(agency, act.apply(reason));
    } else {
      does(agency, without);
    }
  }

  /** An agency errs, and the hub refuses for this reason. */
  public void errs(Refusal refusal, Agency agency, ParticipantCommand command) {
    if (!course.tick()) {
      return;
    }
    ObjectNode data = Literal.of(command, agency, rehearsal);
    refused(refusal, agency, command);
    tell(agency, subject(), instant(), command, Reply.marker(refusal.reason()), data);
  }

  /** An agency errs about a participant that to it does not exist. */
  public void errsAboutAStranger(Agency agency, ParticipantCommand command) {
    if (!course.tick()) {
      return;
    }
    Reply reply = rehearsal.play(agency, instant(), command);
    if (!(reply instanceof Reply.Unknown)) {
      throw broken(agency, command, "unknown", reply);
    }
    ObjectNode data = Literal.of(command, agency, rehearsal);
    tell(agency, subject(), instant(), command, Reply.UNKNOWN, data);
  }

  /** An agency acts on an offer for this participant, before it refers to it. */
  public void doesWithOffer(Agency agency, UUID offerId, OfferCommand command) {
    if (!course.tick()) {
      return;
    }
    Reply reply = rehearsal.play(agency, instant(), offerId, command);
    if (!(reply instanceof Reply.Taken)) {
      throw new StoryBroken(course.where() + ": an offer answers " + reply.inWords());
    }
    ObjectNode data = Literal.of(command, agency, rehearsal);
    course.tell(event(agency, offerId.toString(), null, instant(), command, null, data));
  }

  /** The hash of the handover manifest as the receiver reads it now. */
  public String manifestHash(Agency receiver) {
    return rehearsal.manifestHash(receiver);
  }

  /** Whether the hub would refuse an act for this reason. */
  public boolean wouldRefuse(Refusal refusal, Agency agency, ParticipantCommand command) {
    return rehearsal.look(agency, instant(), command).is(refusal);
  }

  private ObjectNode registration(
      Person person, RegisterParticipant command, List<ObjectNode> identifiers) {
    ObjectNode data = EventJson.open().valueToTree(command);
    data.put("participantId", participantId().toString());
    data.put("name", person.name());
    data.putArray("identifiers").addAll(identifiers);
    return data;
  }

  private void refused(Refusal refusal, Agency agency, ParticipantCommand command) {
    Reply reply = rehearsal.play(agency, instant(), command);
    if (!reply.is(refusal)) {
      throw broken(agency, command, refusal.name(), reply);
    }
  }

  private void taken(Agency agency, Instant at, ParticipantCommand command) {
    Reply reply = rehearsal.play(agency, at, command);
    if (!(reply instanceof Reply.Taken)) {
      throw broken(agency, command, "taken", reply);
    }
  }

  private StoryBroken broken(
      Agency agency, ParticipantCommand command, String expected, Reply reply) {
    return new StoryBroken(
        "%s: %s by %s was to be %s and is %s"
            .formatted(
                course.where(),
                command.getClass().getSimpleName(),
                agency.key(),
                expected,
                reply.inWords()));
  }

  private String subject() {
    return participantId().toString();
  }

  private CloudEventJson tell(
      Agency agency,
      String subject,
      Instant occurredAt,
      ParticipantCommand command,
      @Nullable String expected,
      ObjectNode data) {
    CloudEventJson event = event(agency, subject, lane, occurredAt, command, expected, data);
    course.tell(event);
    return event;
  }

  private CloudEventJson event(
      Agency agency,
      String subject,
      @Nullable UUID partitionKey,
      Instant occurredAt,
      Command command,
      @Nullable String expected,
      ObjectNode data) {
    return new CloudEventJson(
        id(),
        CloudEventJson.sourceOf(agency),
        CloudEventJson.typeOf(command),
        subject,
        partitionKey == null ? null : partitionKey.toString(),
        occurredAt,
        expected,
        data);
  }
}
