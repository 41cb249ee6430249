package no.overgang.command.door;

import no.overgang.command.caller.Caller;
import org.springframework.http.HttpStatus;

/** Refuses who lacks a right. */
final class Rights {

  private Rights() {}

  /** The problem of a token without a scope. */
  static Problem missing(String scope) {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "right-missing",
        "A right is missing",
        "The token has no scope " + scope);
  }

  /**
   * Asks for a scope.
   *
   * @throws Problem.Exception when the caller does not have it
   */
  static void require(Caller caller, String scope) {
    if (!caller.may(scope)) {
      throw new Problem.Exception(missing(scope));
    }
  }
}
