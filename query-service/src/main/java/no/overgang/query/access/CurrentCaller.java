package no.overgang.query.access;

/** Finds out who is calling in this request. */
public interface CurrentCaller {

  /**
   * The caller.
   *
   * @throws no.overgang.query.problem.ProblemException 401 without one, 403 when the token names no
   *     agency the hub knows
   */
  Caller require();
}
