package no.overgang.command.model;

import org.jspecify.annotations.Nullable;

/**
 * Why a command is refused. Each act has an enum of its own refusals; the doors turn them into
 * problems in one place. Nothing is stored by a refused command.
 */
public interface Refusal {

  /** What kind of no it is. */
  enum Kind {
    /** A rule refuses in this state. */
    CONFLICT,
    /** Understood, but it cannot be: an unknown id, dates out of order. */
    IMPOSSIBLE
  }

  /**
   * The reason behind a refusal.
   *
   * @param rule the rule of the domain that refuses, if one does
   * @param detail the reason in words; never anything a person typed
   * @param pointer JSON pointer to the field at fault, if one is
   */
  record Reason(Kind kind, @Nullable Rule rule, String detail, @Nullable String pointer) {

    /** A rule of the domain refuses. */
    public static Reason rule(Rule rule, String detail) {
      return new Reason(Kind.CONFLICT, rule, detail, null);
    }

    /** The state refuses, without a numbered rule. */
    public static Reason conflict(String detail) {
      return new Reason(Kind.CONFLICT, null, detail, null);
    }

    /** It cannot be. */
    public static Reason impossible(String detail) {
      return new Reason(Kind.IMPOSSIBLE, null, detail, null);
    }

    /** The same reason, pointing at a field. */
    public Reason at(String field) {
      return new Reason(kind, rule, detail, field);
    }
  }

  /** The refusal's name, an enum constant. */
  String name();

  Reason reason();

  /** The same refusal, pointing at a field. */
  default Refusal at(String field) {
    return new Pointed(name(), reason().at(field));
  }

  /** A refusal that points at a field. */
  record Pointed(String name, Reason reason) implements Refusal {}
}
