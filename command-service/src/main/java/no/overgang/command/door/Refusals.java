package no.overgang.command.door;

import java.util.List;
import java.util.Locale;
import no.overgang.command.handling.Outcome;
import no.overgang.command.model.Act;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.offer.model.OfferAct;
import org.springframework.http.HttpStatus;

/** The one place where what the inside says no to becomes a problem for the outside. */
final class Refusals {

  private Refusals() {}

  /**
   * What was recorded.
   *
   * @throws Problem.Exception when the outcome stored nothing
   */
  static Outcome.Recorded recorded(Outcome outcome, Act act) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> recorded;
      case Outcome.Refused refused -> throw new Problem.Exception(of(refused.refusal()));
      case Outcome.NotFound notFound ->
          throw new Problem.Exception(
              act instanceof OfferAct ? Problem.unknownOffer() : Problem.unknownParticipant());
      case Outcome.Stale stale ->
          throw new Problem.Exception(
              Problem.of(
                  HttpStatus.PRECONDITION_FAILED,
                  "stale-version",
                  "The stream has moved on",
                  "The version now is " + stale.version()));
      case Outcome.KeyReused reused ->
          throw new Problem.Exception(
              Problem.of(
                  HttpStatus.UNPROCESSABLE_CONTENT,
                  "key-reused",
                  "The key was used for something else",
                  "A key stands for one request; take a new one"));
      case Outcome.MayNotAct mayNot -> throw new Problem.Exception(mayNotAct());
      case Outcome.IdentityTaken taken ->
          throw new Problem.Exception(
              Problem.of(
                  HttpStatus.CONFLICT,
                  "identity-taken",
                  "The number is registered",
                  "The number belongs to a participant of another agency, or the numbers to two;"
                      + " ask for a referral or a transfer"));
    };
  }

  private static Problem of(Refusal refusal) {
    Refusal.Reason reason = refusal.reason();
    String name = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    HttpStatus status =
        switch (reason.kind()) {
          case CONFLICT -> HttpStatus.CONFLICT;
          case IMPOSSIBLE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    String pointer = reason.pointer();
    Rule rule = reason.rule();
    return new Problem(
        status,
        name,
        rule == null ? "The command is refused" : "Rule %s refuses".formatted(rule),
        reason.detail(),
        rule == null ? null : rule.name(),
        pointer == null ? List.of() : List.of(new Problem.FieldError(pointer, reason.detail())),
        null);
  }

  private static Problem mayNotAct() {
    return new Problem(
        HttpStatus.FORBIDDEN,
        "oversight-never-acts",
        "Oversight reads and never acts",
        "Use the query service",
        Rule.R24.name(),
        List.of(),
        null);
  }
}
