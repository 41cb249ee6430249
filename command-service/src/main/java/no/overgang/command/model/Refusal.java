package no.overgang.command.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command is refused. Each act has an enum of its own refusals; the doors turn them into
 * problems in one place. Nothing is stored by a refused command.
 */
public interface Refusal {

  /** What kind of no it is. */
  enum Kind {
    /** A value does not fit its field, which only the decision could find. */
    MALFORMED,
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

  /** Something wrong at a place of the command's body, as a JSON pointer. */
  record Fault(String pointer, String message) {}

  /** The refusal's name, an enum constant. */
  String name();

  Reason reason();

  /** What is wrong where; by default what the reason points at. */
  default List<Fault> faults() {
    Reason reason = reason();
    String pointer = reason.pointer();
    return pointer == null ? List.of() : List.of(new Fault(pointer, reason.detail()));
  }

  /** The same refusal, pointing at a field. */
  default Refusal at(String field) {
    return new Pointed(name(), reason().at(field));
  }

  /** A refusal that points at a field. */
  record Pointed(String name, Reason reason) implements Refusal {}

  /** Values that do not fit their fields, each by its pointer; at least one. */
  record Malformed(List<Fault> faults) implements Refusal {
    public Malformed {
      faults = List.copyOf(faults);
    }

    @Override
    public String name() {
      return "MALFORMED_BODY";
    }

    @Override
    public Reason reason() {
      return new Reason(
          Kind.MALFORMED, null, "See errors for each field", faults.getFirst().pointer());
    }
  }
}
