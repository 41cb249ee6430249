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
    List<Problem.FieldError> errors =
        refusal.faults().stream()
            .map(fault -> new Problem.FieldError(fault.pointer(), fault.message()))
            .toList();
    return switch (refusal.reason().kind()) {
      case MALFORMED -> Problem.malformed(errors);
      case CONFLICT -> refused(HttpStatus.CONFLICT, refusal, errors);
      case IMPOSSIBLE -> refused(HttpStatus.UNPROCESSABLE_CONTENT, refusal, errors);
    };
  }

  private static Problem refused(
      HttpStatus status, Refusal refusal, List<Problem.FieldError> errors) {
    Refusal.Reason reason = refusal.reason();
    Rule rule = reason.rule();
    return new Problem(
        status,
        refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        rule == null ? "The command is refused" : "Rule %s refuses".formatted(rule),
        reason.detail(),
        rule == null ? null : rule.name(),
        errors,
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
