package no.overgang.standalone.simulate.journey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Streams;
import no.overgang.command.offer.model.OfferCommand;
import no.overgang.command.offer.model.OfferState;
import no.overgang.events.Agency;
import no.overgang.events.json.EventJson;
import no.overgang.events.offer.OfferEvent;
import no.overgang.standalone.simulate.world.Cohort;
import no.overgang.standalone.simulate.world.Draw;
import org.jspecify.annotations.Nullable;

/**
 * What happens to offers by themselves while the participants' stories run. Every act is played
 * before the real decider. Told when the stories are, because only then it is known how many places
 * they need.
 */
public final class OfferCourse {

  private static final int DAYS_BEFORE_THE_FIRST = 28;

  private final Setting setting;
  private final Course course;
  private final Map<UUID, OfferState> states = new HashMap<>();

  /** A course that begins before the first participant of the cohort settles. */
  public OfferCourse(Setting setting, Consumer<Line> out) {
    this.setting = setting;
    Cohort cohort = setting.cohort();
    this.course =
        new Course(
            Cohort.OFFERINGS,
            cohort.settles(0).minusDays(DAYS_BEFORE_THE_FIRST),
            cohort.until(),
            cohort.draw(Cohort.OFFERINGS),
            out);
  }

  public Draw draw() {
    return course.draw();
  }

  /** A new id, given by the agency. */
  public UUID id() {
    return draw().uuid();
  }

  /** The offers of the cohort. */
  public OfferBoard offers() {
    return setting.offers();
  }

  /** The day it is. */
  public LocalDate day() {
    return course.day();
  }

  /** Time passes until a day, or the first working day after it. */
  public void passUntil(LocalDate day) {
    course.passUntil(day);
  }

  /** An agency does something, and the hub takes it. */
  public void does(Agency agency, UUID offerId, OfferCommand command) {
    if (course.tick()) {
      judge(agency, offerId, command, null);
      tell(agency, offerId, command, null);
    }
  }

  /** An agency errs, and the hub refuses for this reason. */
  public void errs(Refusal refusal, Agency agency, UUID offerId, OfferCommand command) {
    if (course.tick()) {
      judge(agency, offerId, command, refusal);
      tell(agency, offerId, command, Reply.marker(refusal.reason()));
    }
  }

  /** An agency errs about an offer that does not exist. */
  public void errsAboutNothing(Agency agency, OfferCommand command) {
    if (course.tick()) {
      tell(agency, draw().uuid(), command, Reply.UNKNOWN);
    }
  }

  private void judge(
      Agency agency, UUID offerId, OfferCommand command, @Nullable Refusal expected) {
    OfferState state = states.getOrDefault(offerId, OfferState.UNKNOWN);
    var context =
        new Context(
            agency,
            offerId,
            setting.cohort().end(),
            course.instant(),
            draw()::uuid,
            setting.directory(),
            Setting.RULES,
            Streams.NONE);
    switch (command.decide(state, context)) {
      case Decision.Accepted accepted when expected == null -> {
        setting.onlooker().taken(command, accepted.events());
        states.put(
            offerId,
            accepted.events().stream()
                .map(decided -> (OfferEvent) decided.event())
                .reduce(state, OfferState::evolve, (one, other) -> other));
      }
      case Decision.Refused refused when new Reply.Refused(refused.refusal()).is(expected) ->
          setting.onlooker().refused(command, refused.refusal());
      case Decision other ->
          throw new StoryBroken(
              "%s: %s by %s was not to be %s"
                  .formatted(course.where(), command, agency.key(), other));
    }
  }

  private void tell(Agency agency, UUID offerId, OfferCommand command, @Nullable String expected) {
    course.tell(
        new CloudEventJson(
            draw().uuid(),
            CloudEventJson.sourceOf(agency),
            CloudEventJson.typeOf(command),
            offerId.toString(),
            null,
            course.instant(),
            expected,
            EventJson.open().valueToTree(command)));
  }
}
