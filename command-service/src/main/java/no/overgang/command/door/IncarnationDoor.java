package no.overgang.command.door;

import java.util.UUID;
import no.overgang.command.caller.Caller;
import no.overgang.command.caller.Callers;
import no.overgang.command.relay.Relay;
import no.overgang.command.store.Incarnations;
import no.overgang.command.store.Standing;
import no.overgang.command.store.StoreStanding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How store and topic stand to each other, and the order to write the topic anew. */
@RestController
@RequestMapping("/audit/incarnation")
class IncarnationDoor {

  private static final Logger LOG = LoggerFactory.getLogger(IncarnationDoor.class);

  private final Incarnations incarnations;
  private final StoreStanding standing;
  private final Relay relay;
  private final Callers callers;

  IncarnationDoor(Incarnations incarnations, StoreStanding standing, Relay relay, Callers callers) {
    this.incarnations = incarnations;
    this.standing = standing;
    this.relay = relay;
    this.callers = callers;
  }

  /**
   * The store and its topic.
   *
   * @param position of the store's last event
   * @param standing how this instance found them
   * @param topic how far the topic is written, and in which incarnation
   */
  record State(
      UUID incarnation, long position, String standing, String word, Relay.Written topic) {}

  /**
   * The order to write the topic anew.
   *
   * @param incarnation the one that is left, as it was read: a second order for it does nothing
   */
  record Order(@Nullable UUID incarnation) {}

  @GetMapping
  State look(@AuthenticationPrincipal Jwt token) {
    Rights.require(callers.of(token), Caller.AUDIT);
    return state();
  }

  /**
   * Begins a new incarnation: the topic is emptied and written anew from the first event. Readers
   * stop until their views are built anew.
   *
   * @throws Problem.Exception when the incarnation is not the one the store is in
   */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  State begin(@RequestBody Order order, @AuthenticationPrincipal Jwt token) {
    Caller caller = callers.of(token);
    Rights.require(caller, Caller.AUDIT);
    UUID left = order.incarnation();
    if (left == null) {
      throw new Problem.Exception(Problem.malformed("/incarnation", "is required"));
    }
    if (!incarnations.begin(left)) {
      throw new Problem.Exception(
          Problem.of(
              HttpStatus.CONFLICT,
              "another-incarnation",
              "The store is in another incarnation",
              "Somebody else has begun one; look again"));
    }
    LOG.warn("{} has ordered the topic to be written anew, after {}", caller.id(), left);
    return state();
  }

  private State state() {
    Incarnations.Head head = incarnations.head();
    Standing now = standing.now();
    return new State(
        head.incarnation(),
        head.position(),
        now.getClass().getSimpleName(),
        now.word(),
        relay.written());
  }
}
