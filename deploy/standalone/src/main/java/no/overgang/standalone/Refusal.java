package no.overgang.standalone;

import org.jspecify.annotations.Nullable;

/** A command that cannot be carried out. The message is one line for the person at the terminal. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Refusal(String message) {
    super(message);
  }

  public Refusal(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
